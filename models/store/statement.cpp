// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statement.h"

#include "models/store/sqliteerror.h"
#include "models/store/statementslot.h"

#include <QSqlError>
#include <QVariant>

#include <bit>

namespace xq {

Statement::Statement(std::shared_ptr<StatementSlot> slot)
    : m_slot(std::move(slot))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    if (this != &other) {
        release();
        m_slot = std::move(other.m_slot);
        m_state = other.m_state;
        m_bound = other.m_bound;
    }
    return *this;
}

Statement::~Statement()
{
    release();
}

void Statement::release()
{
    if (m_slot) {
        m_slot->query.finish();
        m_slot->busy = false;
        m_slot.reset();
    }
}

void Statement::reset()
{
    if (m_state != State::Fresh) {
        m_slot->query.finish();
        m_state = State::Fresh;
    }
}

namespace {
void put(StatementSlot& slot, quint64& bound, int position, const QVariant& value)
{
    Q_ASSERT(position >= 1 && position <= 64);
    slot.query.bindValue(position - 1, value);
    bound |= 1ull << (position - 1);
}
} // namespace

Statement& Statement::bind(int position, qint64 value)
{
    reset();
    put(*m_slot, m_bound, position, QVariant(value));
    return *this;
}

Statement& Statement::bind(int position, double value)
{
    reset();
    put(*m_slot, m_bound, position, QVariant(value));
    return *this;
}

Statement& Statement::bind(int position, const QString& value)
{
    reset();
    put(*m_slot, m_bound, position,
        value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value));
    return *this;
}

Statement& Statement::bind(int position, const QByteArray& value)
{
    reset();
    put(*m_slot, m_bound, position, value.isNull() ? QVariant(QByteArray("")) : QVariant(value));
    return *this;
}

Statement& Statement::bind(int position, const std::optional<qint64>& value)
{
    return value ? bind(position, *value) : bindNull(position);
}

Statement& Statement::bind(int position, const std::optional<QString>& value)
{
    return value ? bind(position, *value) : bindNull(position);
}

Statement& Statement::bindNull(int position)
{
    reset();
    put(*m_slot, m_bound, position, QVariant(QMetaType::fromType<QString>()));
    return *this;
}

Result<void> Statement::execute()
{
    if (!m_slot->prepared) {
        return fail(m_slot->prepareError);
    }
    if (std::popcount(m_bound) != m_slot->parameters) {
        return fail(storeMisuse(QStringLiteral("%1 of %2 parameters bound in: %3")
                                    .arg(std::popcount(m_bound))
                                    .arg(m_slot->parameters)
                                    .arg(m_slot->query.lastQuery().left(200))));
    }
    if (!m_slot->query.exec()) {
        const QSqlError error = m_slot->query.lastError();
        return fail(sqliteError(error.nativeErrorCode().toInt(), error.databaseText()));
    }
    return {};
}

Result<void> Statement::run()
{
    reset();
    XQ_TRY(execute());
    // a statement that returns rows (RETURNING, a pragma) is stepped to its end
    while (m_slot->query.isSelect() && m_slot->query.next()) { }
    const QSqlError error = m_slot->query.lastError();
    m_slot->changes = m_slot->query.numRowsAffected();
    m_slot->query.finish();
    m_state = State::Done;
    if (error.isValid()) {
        return fail(sqliteError(error.nativeErrorCode().toInt(), error.databaseText()));
    }
    return {};
}

Result<bool> Statement::next()
{
    if (m_state == State::Done) {
        return false;
    }
    if (m_state == State::Fresh) {
        XQ_TRY(execute());
        m_state = State::Rows;
    }
    if (m_slot->query.next()) {
        return true;
    }
    const QSqlError error = m_slot->query.lastError();
    m_slot->query.finish();
    m_state = State::Done;
    if (error.isValid()) {
        return fail(sqliteError(error.nativeErrorCode().toInt(), error.databaseText()));
    }
    return false;
}

qint64 Statement::changes() const
{
    return m_slot->changes;
}

namespace {
QVariant at(const StatementSlot& slot, int column)
{
    const QVariant value = slot.query.value(column);
    Q_ASSERT_X(value.isValid(), "Statement", "no row, or no such column");
    return value;
}
} // namespace

qint64 Statement::integer(int column) const
{
    return at(*m_slot, column).toLongLong();
}
double Statement::number(int column) const
{
    return at(*m_slot, column).toDouble();
}
QString Statement::text(int column) const
{
    return at(*m_slot, column).toString();
}
QByteArray Statement::bytes(int column) const
{
    return at(*m_slot, column).toByteArray();
}
bool Statement::isNull(int column) const
{
    return m_slot->query.isNull(column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
}

std::optional<QString> Statement::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<QString>(text(column));
}

} // namespace xq
