// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace xq {

/// Events of a stream `case:<uuid>`, all version 1. Consequences are resolved by the author (`to`,
/// `opens`, `effects`, `dues`) and proved by admission against the pinned flow, so that folding
/// never needs anything but the event. Text typed by people and everything personal is in parts:
///   part `party`    {name, idType, id, address, phone, representative, ..., title}
///   part `content`  {elements: {text fields}, opinion, reason, text, note ...}
///   part `informant`{elements: {personal fields}}   audience clerk, chief, legal, leader, head
/// `opens` = {step, key, name, role, round}; `dues` = [{clock, start, warn, due, provisional}].
/// Where a patch is an object, an absent key is untouched and null is cleared.
namespace caseevent {

/// {item, itemVersion, itemName, kind, unit, office, flow, flowVersion, flowDigest, procedure,
///  partyCategory, minor, officers: [{person, name, certificate}], source, lateReason?, elements,
///  links: [{kind, target, number}], level?, opens, dues}; parts party, content, informant
inline const QString opened = QStringLiteral("case.opened");
/// {step, round, outcome, label, role, to, target?, elements: {…|null}, documents: [type],
///  effects: [..], closing?, number?, opens?, next: role, proposal: digest, dues}; parts content
/// (elements, opinion), informant. Returns are outcomes too (`return…`): `target` is the step
/// chosen.
inline const QString stepDone = QStringLiteral("case.step-done");
/// {step, round, conclusion, answers: {L01: yes|no|na}, to, target?, opens, proposal, dues};
/// part content {notes: {L12: text}, opinion}
inline const QString reviewSubmitted = QStringLiteral("case.review-submitted");
/// {id, slot, kind, digest, size, mime, collector, obtainedAt, pages, paperPage, step}; part
/// content {name, proves, source, place}. Commutes.
inline const QString evidenceAdded = QStringLiteral("case.evidence-added");
/// {id}; part content {reason}
inline const QString evidenceVoided = QStringLiteral("case.evidence-voided");
/// {type, name, number, date, digest, step}. Commutes.
inline const QString documentMade = QStringLiteral("case.document-made");
/// {patch: {element: value|null}, partyCategory?, proposal, level?}; parts party (patch), content
/// {elements}, informant. Only the open step's elements and party data.
inline const QString elementsPatched = QStringLiteral("case.elements-patched");
/// {officers: [..], step}; part content {reason}
inline const QString officersChanged = QStringLiteral("case.officers-changed");
/// {to: person id, name}; part content {reason}
inline const QString transferred = QStringLiteral("case.transferred");
/// {id, clock, from, halts, basis, dues}; part content {reason}
inline const QString suspended = QStringLiteral("case.suspended");
/// {id, to, dues}
inline const QString resumed = QStringLiteral("case.resumed");
/// {clock, amount, unit, basis, approvedOn, request?, dues}; part content {reason}
inline const QString extended = QStringLiteral("case.extended");
/// {id, action: extend|halt|void, details}; part content {reason}. Commutes.
inline const QString requested = QStringLiteral("case.requested");
/// {id}; part content {reason}
inline const QString requestRefused = QStringLiteral("case.request-refused");
/// {flow, flowVersion, flowDigest, procedure, opens, dues}; part content {reason}
inline const QString converted = QStringLiteral("case.converted");
/// {kind, target, number}. Commutes.
inline const QString linked = QStringLiteral("case.linked");
/// {}; part content {reason}. Only before filing; afterwards a case ends by withdrawal (B2).
inline const QString voided = QStringLiteral("case.voided");
/// {type: "case"|document type, number}
inline const QString numbered = QStringLiteral("case.numbered");
/// part content {text}. Commutes.
inline const QString remarked = QStringLiteral("case.remarked");
/// {rule, action, step}; part content {message}. Commutes.
inline const QString attemptBlocked = QStringLiteral("attempt.blocked");
/// {id, goods?, approver, takenOn, dues}; part content {goods, reason}
inline const QString measureTaken = QStringLiteral("case.measure-taken");
/// {id, disposal, disposedOn}; part content {reason}
inline const QString measureDisposed = QStringLiteral("case.measure-disposed");
/// {person}; part content {reason}. The person may not act until decided (2021 law art. 43).
inline const QString recusalAsked = QStringLiteral("case.recusal-asked");
/// {person, granted}; part content {reason}
inline const QString recusalDecided = QStringLiteral("case.recusal-decided");
/// {publicity: public|partial|none, ground}; part content {reason}
inline const QString publicitySet = QStringLiteral("case.publicity-set");
/// {id, kind, filedOn}. Commutes.
inline const QString remedyFiled = QStringLiteral("case.remedy-filed");
/// {id, result, resultOn, to?, opens?, dues}; part content {reason}
inline const QString remedyDecided = QStringLiteral("case.remedy-decided");
/// {dues}: limits counted anew after a change of the calendar (cases.md R9). Commutes.
inline const QString duesSet = QStringLiteral("case.dues-set");

const QStringList& all();
bool commutes(const QString& type);

} // namespace caseevent

} // namespace xq
