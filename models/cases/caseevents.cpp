// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cases/caseevents.h"

// Every header of the folder must stand on its own.
#include "models/cases/admission.h"
#include "models/cases/casedrafts.h"
#include "models/cases/casehandler.h"
#include "models/cases/caserepository.h"
#include "models/cases/caserules.h"
#include "models/cases/deadlines.h"
#include "models/cases/leadstate.h"
#include "models/cases/legality.h"
#include "models/flow/flowlint.h"

namespace xq::caseevent {

const QStringList& all()
{
    static const QStringList types {opened, stepDone, reviewSubmitted, evidenceAdded,
        evidenceVoided, documentMade, elementsPatched, officersChanged, transferred, suspended,
        resumed, extended, requested, requestRefused, converted, linked, voided, numbered, remarked,
        attemptBlocked, measureTaken, measureDisposed, recusalAsked, recusalDecided, publicitySet,
        remedyFiled, remedyDecided, duesSet};
    return types;
}

bool commutes(const QString& type)
{
    return type == evidenceAdded || type == documentMade || type == requested || type == linked
        || type == remarked || type == attemptBlocked || type == remedyFiled || type == duesSet;
}

} // namespace xq::caseevent
