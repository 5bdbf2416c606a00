package org.spaceodt.job.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.spaceodt.job.Origin;

/** Where a job or a plan comes from, in the columns that both tables have. */
public final class OriginColumns {
    /** All of them, in the order of {@link #values}. */
    public static final String NAMES =
            "document_id, host, note, organization, rehearsal, token_person, version, made_in_zone, include_protected,"
                    + " danger";

    public static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private OriginColumns() {}

    public static Object[] values(Origin origin) {
        Optional<Origin.Where> where = origin.where();
        return new Object[] {
            origin.document().orElse(null),
            origin.host().orElse(null),
            origin.note().orElse(null),
            where.map(Origin.Where::organization).orElse(null),
            where.map(place -> place.rehearsal() ? 1 : 0).orElse(null),
            where.flatMap(Origin.Where::tokenPerson).orElse(null),
            where.map(Origin.Where::version).orElse(null),
            where.map(Origin.Where::zone).orElse(null),
            origin.includesProtected() ? 1 : null,
            origin.danger().orElse(null)
        };
    }

    /** @param operator the column that has who had it made */
    public static Origin read(ResultSet line, String operator) throws SQLException {
        return new Origin(
                Optional.empty(),
                Optional.empty(),
                text(line, "document_id"),
                text(line, operator),
                text(line, "host"),
                text(line, "note"),
                where(line),
                line.getInt("include_protected") == 1,
                text(line, "danger"));
    }

    /** Empty for what versions made that did not know it. */
    private static Optional<Origin.Where> where(ResultSet line) throws SQLException {
        Optional<String> organization = text(line, "organization");
        return organization.isEmpty()
                ? Optional.empty()
                : Optional.of(new Origin.Where(
                        organization.get(),
                        line.getInt("rehearsal") == 1,
                        text(line, "token_person"),
                        line.getString("version"),
                        line.getString("made_in_zone")));
    }

    private static Optional<String> text(ResultSet line, String column) throws SQLException {
        return Optional.ofNullable(line.getString(column));
    }
}
