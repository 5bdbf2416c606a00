package org.spaceodt.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.spaceodt.job.act.About;
import org.spaceodt.job.store.audit.AuditEntry;

/** The trail as a table: a row for each job or plan that an act was about, and one where it was about none. Times are UTC. */
public final class AuditColumns {
    public static final List<String> COLUMNS = List.of(
            "time",
            "who",
            "how",
            "address",
            "operation",
            "named",
            "job_id",
            "plan_id",
            "digest",
            "rows",
            "result",
            "code",
            "ended",
            "act",
            "planned_by");

    private AuditColumns() {}

    public static List<List<String>> rows(AuditEntry entry) {
        List<About> about = entry.about().isEmpty() ? List.of(About.NOTHING) : entry.about();
        return about.stream().map(subject -> row(entry, subject)).toList();
    }

    private static List<String> row(AuditEntry entry, About about) {
        List<String> row = new ArrayList<>(Arrays.asList(
                entry.act().began().toString(),
                entry.act().who(),
                code(entry.act().how()),
                entry.act().address(),
                entry.act().operation(),
                entry.act().named()));
        row.add(about.job().orElse(""));
        row.add(about.plan().orElse(""));
        row.add(about.digest().orElse(""));
        row.add(text(about.rows()));
        row.add(code(entry.result()));
        row.add(text(entry.code()));
        row.add(entry.ended().map(Object::toString).orElse(""));
        row.add(entry.act().id());
        row.add(about.plannedBy().orElse(""));
        return row;
    }

    /** As it stands in tables and answers. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
