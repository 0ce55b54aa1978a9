#pragma once
// Everything that changes the record; there is no other door. Each use case checks the role, runs one
// transaction and appends one act. The window, remitctl and imports all come through here.
//
<<<<<<< HEAD
//   imports.h     importFile, importDemo          files in
//   screening.h   screen, screenOne               who is eligible and why (changes nothing)
//   cases.h       openCase, actOnCase(s)          a case through its stages
//   forms.h       produceForm, previewForm        proposal and review form
//   formsigning.h  reviewSigning, signForms      officers' signatures and the prison's seal on forms
//   batches.h     createBatch, addToBatch, removeFromBatch, sealBatch, queueBatch, recordSending, recordReceipt
//   courtanswers.h  takeEvents                  what the court answers
//   courtsupplement.h  addToSupplement, createSupplement   what the court asked for goes to it
//   rulings.h     readRuling, confirmRuling      a ruling changes the sentence
//   courtcorrection.h  correctRuling, revokeRuling   a recorded ruling was wrong, or was revoked
//   conduct.h     recordMatters, decideMatters, correctMatter, reviewWeek      points entries and other facts
//   meetings.h    recordPointsGroup               who sits in an area's assessment group
//   labourwork.h  saveSheet, signSheet, rejectLot a team's day of labour
//   months.h      sumMonth, stepMonth, correctMonth
//   objections.h  raiseObjection, stepObjection
//   cycles.h      decideGrades, noticeGrades, grantRewards
//   pointsprofiles.h  draftProfile, publishProfile
//   ledgerwork.h  verifyLedger, makeCheckpoint
//   officers.h    enrolOfficer, recordCourt
//   record.h      how each of them appends its act, alone with the store
=======
// header                use case                     what a user changes                        act
//
// imports.h             importFile, importDemo       files in                                   KIND.import
// cases.h               openCase                     a case is opened (立案)                     case.open
//                       actOnCase, actOnCases        a case goes through its stages             case.step
// passages.h            writePassage                 words of one's own on a case's papers      case.text
// noticeobjections.h    recordNoticeObjection        an opinion during the notice (公示)         case.objection
//                       answerNoticeObjection        the committee's answer to it               case.answer
// prosecution.h         replyToProsecution           the reply to the procuratorate             case.reply
// forms.h               produceForm                  a paper is made                            case.form
// formsigning.h         signForms                    it is signed and sealed                    case.form
// batches.h             createBatch                  a batch (批次)                              batch.create
//                       addToBatch, removeFromBatch  its cases                                  batch.add, batch.remove
//                       sealBatch                    it is sealed and signed                    batch.seal
//                       queueBatch, recordSending    it is sent                                 batch.queue,
//                       batch.sending recordReceipt                the court has it batch.receipt
// courtanswers.h        takeEvents                   what the court answers                     court.event
// rulings.h             confirmRuling                a ruling changes the sentence              court.ruling,
// rulings.import conduct.h             recordMatters                additions, deductions, sanctions, facts
// points.entry, points.fact
//                       decideMatters                a group decides on them                    points.decision
//                       correctMatter                one was wrong                              points.correction
//                       reviewWeek                   the weekly review                          points.week
// meetings.h            recordPointsGroup            who sits in an assessment group            points.group
// labourwork.h          saveSheet (a draft), signSheet, rejectLot   a team's day of labour      labour.sheet,
// labour.lot months.h              sumMonth                     a month is summed points.month.sum
//                       stepMonth                    it is agreed, noticed, fixed               points.month.STEP
//                       correctMonth                 a fixed month was wrong                    points.month.correction
// objections.h          raiseObjection, stepObjection   an objection to a month                 points.objection
// cycles.h              decideGrades                 grades of a closed cycle                   points.cycle.proposal,
// points.cycle.decision
//                       noticeGrades, grantRewards   their notice, the rewards                  points.cycle.notice,
//                       points.cycle.reward
// pointsprofiles.h      draftProfile, publishProfile the province's figures                     points.profile.draft,
// points.profile.publish ledgerwork.h          makeCheckpoint               the day is fixed (kept beside the ledger)
// officers.h            enrolOfficer                 who may do what                            officer.enrol
//                       recordPassphrase, recordCourt   a new passphrase; the court's intake    officer.passphrase,
//                       store.court
//
// What only looks: screening.h (screen, screenOne), fairness.h (fairnessOf), papers.h (papersOf), awards.h (awardsOf),
// forms.h (previewForm), formsigning.h (reviewSigning), pointsinsight.h, pointstrace.h, pointscheck.h.
// record.h is how each of them appends its act, alone with the store.
>>>>>>> c3b9221 (Officers write the facts of repentance case by case; papers of awards, assessments, the notice and the procuratorate's reply fed from the record; objections and replies; fairness of a batch; who may do what as a table)
#include "casework/batches.h"
#include "casework/cases.h"
#include "casework/conduct.h"
#include "casework/courtanswers.h"
#include "casework/cycles.h"
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
#include "casework/passages.h"
#include "casework/pointsprofiles.h"
#include "casework/prosecution.h"
#include "casework/rulings.h"
#include "casework/screening.h"
