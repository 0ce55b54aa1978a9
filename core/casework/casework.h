#pragma once
// Everything that changes the record; there is no other door. Each use case checks the role, runs one
// transaction and appends one act. The window, remitctl and imports all come through here.
//
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
#include "casework/batches.h"
#include "casework/cases.h"
#include "casework/forms.h"
#include "casework/imports.h"
#include "casework/ledgerwork.h"
#include "casework/officers.h"
#include "casework/screening.h"
