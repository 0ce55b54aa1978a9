#pragma once
// Everything that changes the record; there is no other door. Each use case checks the role, runs one
// transaction and appends one act. The window, remitctl and imports all come through here.
//
//   header              use case                      what a user changes                    act
//   imports.h           importFile, importDemo        files in                               KIND.import
//   opening.h           openCase, openCases           a case is opened (立案)                case.open
//   cases.h             actOnCase, actOnCases         a case goes through its stages         case.step
//   opinions.h          actInStandardWords            the same, each in its standard words   case.step
//   passages.h          writePassage                  words of one's own on a case's papers  case.text
//   noticeobjections.h  recordNoticeObjection         an opinion during the notice (公示)    case.objection
//                       answerNoticeObjection         the committee's answer to it           case.answer
//   prosecution.h       replyToProsecution            the reply to the procuratorate         case.reply
//   dossier.h           attachMaterial(s)             a scan is attached to a case (附卷)    case.material.add
//                       placeMaterial                 its place, title or mark               case.material.place
//                       removeMaterial                it is taken out again (抽出)           case.material.remove
//   dossierorder.h      moveMaterial                  its turn among its kind                case.material.order
//   dossier.h           waiveMaterial                 the case goes on without it (免附)     case.material.waive
//   review.h            recordRemark                  a remark on the dossier (标注、摘录、瑕疵、讨论) case.review.note
//                       answerRemark                  what is said under it                  case.review.answer
//                       endRemark                     it is mended, settled, taken back      case.review.end
//                       checkReview                   another person checks (复核)            case.review.check
//   forms.h             produceForm                   a paper is made                        case.form
//   formsigning.h       signForms                     it is signed and sealed                case.form
//   sealmaking.h        requestSeal                   a seal is asked for (制章申请)          seal.request
//                       makeRegisteredSeal            another person makes it                seal.make
//                       stopSeal                      it is stopped                          seal.stop
//   sealsetting.h       sealPaper                     it is set on a signed paper (用印)      seal.set
//   batches.h           createBatch                   a batch (批次)                         batch.create
//                       addToBatch, removeFromBatch   its cases                              batch.add, batch.remove
//                       sealBatch                     it is sealed and signed                batch.seal
//                       queueBatch, recordSending     it is sent                             batch.queue, batch.sending
//                       recordReceipt                 the court has it                       batch.receipt
//   courtanswers.h      takeEvents                    what the court answers                 court.event
//   courtsupplement.h   addToSupplement               what the court asked for                case.supplement
//                       createSupplement              goes to it in a batch of type 2        batch.create
//   rulings.h           confirmRuling                 a ruling changes the sentence          court.ruling
//                                                     and the record                         rulings.import
//   courtcorrection.h   correctRuling                 a recorded ruling was wrong            court.ruling
//                       revokeRuling                  it was revoked                         court.revocation
//                                                     either way the record follows          rulings.withdraw
//   courtarchive.h      exportArchive                 a case or batch leaves as one package  court.archive
//   parties/*.h         giveHandover, …ProsecutionCopy  to community correction, procuratorate  handover.give, …
//                       recordAnswer                  what they answer                       ….receipt, ….opinion
//   archiving.h         retainPackage                 kept for a period                      archive.retain
//                       lendPackage                   lent                                   archive.lend
//                       returnLoan                    back again                             archive.return
//                       recheckPackages               looked at again                        archive.check
//                       renewKept                     a time stamp beside it                 archive.renew
//   exchange/peers.h    recordPeer                    another store to exchange with         exchange.peer
//   exchange/give.h     giveCases                     cases go to it (移交)                  exchange.give
//   exchange/take.h     takeCases                     cases come from it (接收)              exchange.take
//                                                     their acts, as copies                  case.*, court.*
//   exchange/forks.h    resolveFork                   a side of a fork is chosen (取舍)      exchange.resolve
//   numbers/register.h  nameNumberKeeper              which store keeps the proposals' numbers (发号方)  number.keeper
//   numbers/ranges.h    giveNumbers                   a range for another store (发放号段)    number.give
//                       takeTypedRange                a range that was told (领取号段)        number.take
//                       returnNumbers, voidNumbers    what is left of one (交回、作废)        number.return,
//                       number.void
//   numbers/signers.h   acceptNumberSigner, endNumberSigner  who signs another store's numbers files (签名人)
//                                                                                            number.signer,
//                                                                                            number.signer.end
//   numbers/numberfile.h takeNumberFile               ranges, and what another store used    number.take, number.report
//   conduct.h           recordMatters                 additions, deductions, other facts     points.entry, points.fact
//                       decideMatters                 a group decides on them                points.decision
//                       correctMatter                 one was wrong                          points.correction
//                       reviewWeek                    the weekly review                      points.week
//   meetings.h          recordPointsGroup             who sits in an assessment group        points.group
//   labourwork.h        saveSheet, signSheet          a team's day of labour, then signed    (a draft), labour.sheet
//                       rejectLot                     pieces that came back                  labour.lot
//   months.h            sumMonth                      a month is summed                      points.month.sum
//                       stepMonth                     it is agreed, noticed, fixed           points.month.STEP
//                       correctMonth                  a fixed month was wrong                points.month.correction
//   objections.h        raiseObjection, stepObjection an objection to a month                points.objection
//   cycles.h            decideGrades                  grades of a closed cycle               points.cycle.proposal
//                                                     as the working group decides           points.cycle.decision
//                       noticeGrades                  their notice                           points.cycle.notice
//                       grantRewards                  the rewards                            points.cycle.reward
//   pointsprofiles.h    draftProfile                  the province's figures                 points.profile.draft
//                       publishProfile                they apply from a day                  points.profile.publish
//   holidays.h          draftHolidays                 a year's holidays                      holidays.draft
//                       publishHolidays               working days are counted by them       holidays.publish
//   ledgerwork.h        makeCheckpoint                the day is fixed                       (beside the ledger)
//   officers.h          enrolOfficer                  who may do what                        officer.enrol
//                       changeDuty                    from a day on                          officer.duty
//                       changeCertificate             by which certificate one signs         officer.certificate
//                       recordPassphrase              a new passphrase                       officer.passphrase
//                       recordCourt                   the court's intake                     store.court
//   ownhandwriting.h    recordHandwriting             how one's signature shows (手写签名图) officer.handwriting
//                       withdrawHandwriting           it shows no more                       officer.handwriting
//   signingtrust.h      recordSigningTrust            roots and revocation lists of officers signing.trust
//                       withdrawSigningTrust          certificates held against no roots     signing.trust
//   trustedtime.h       confirmClock                  the clock is right after a long pause  clock.confirm
//                       permitLate                    something may be recorded late         late.permit
//
// What only looks: screening.h (screen, screenOne), soon.h (soonEligible), opening.h (suggestOpening), fairness.h
// (fairnessOf), papers.h (papersOf), awards.h (awardsOf), outdated.h (outdatedPapers), whatchanged.h (whatChanged),
// forms.h (previewForm), formsigning.h (reviewSigning), dossier.h (dossierPieces, dossierNeeds, checkMaterials,
// dossierPapers), opinions.h (standardOpinion), numbers/register.h (numberLines), numbers/numberfile.h
// (writeNumberFile), sealregister.h (registeredSeals), statistics.h, pointsinsight.h, pointstrace.h, pointscheck.h.
// record.h is how each of them appends its act, alone with the store.
#include "casework/batches.h"
#include "casework/cases.h"
#include "casework/conduct.h"
#include "casework/courtanswers.h"
#include "casework/courtcorrection.h"
#include "casework/courtsupplement.h"
#include "casework/cycles.h"
#include "casework/dossier.h"
#include "casework/fairness.h"
#include "casework/forms.h"
#include "casework/formsigning.h"
#include "casework/imports.h"
#include "casework/labourwork.h"
#include "casework/ledgerwork.h"
#include "casework/meetings.h"
#include "casework/months.h"
#include "casework/noticeobjections.h"
#include "casework/objections.h"
#include "casework/officers.h"
#include "casework/opening.h"
#include "casework/passages.h"
#include "casework/pointsprofiles.h"
#include "casework/prosecution.h"
#include "casework/review.h"
#include "casework/rulings.h"
#include "casework/screening.h"
#include "casework/sealmaking.h"
#include "casework/sealsetting.h"
#include "casework/statistics.h"
#include "casework/trustedtime.h"
