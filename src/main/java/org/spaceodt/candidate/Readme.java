package org.spaceodt.candidate;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.change.launch.DomainFiles;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.text.Text;
import org.spaceodt.text.Words;

/** What lies beside the tables for whoever opens the folder: what they are made of, what is missing, and how to go on. */
final class Readme {
    static final String FILE = "LEEME.txt";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Inventory inventory;
    private final Candidates.Order order;
    private final Map<String, Integer> rows;

    Readme(Inventory inventory, Candidates.Order order, Map<String, Integer> rows) {
        this.inventory = inventory;
        this.order = order;
        this.rows = rows;
    }

    /** In the language of the order, with the line ends of Windows; commands as the program was started. */
    String text() {
        List<Text> lines = new ArrayList<>();
        lines.add(CandidateTexts.text(
                "readme.source",
                inventory.folder(),
                inventory.published().map(MINUTE::format).orElse("—")));
        if (!order.locations().isEmpty()) {
            lines.add(CandidateTexts.text("readme.only", String.join(", ", order.locations())));
        }
        lines.add(CandidateTexts.text(Candidates.isComplete(inventory) ? "readme.complete" : "readme.incomplete"));
        if (inventory.published().isEmpty()) {
            lines.add(CandidateTexts.text("readme.no_ledger"));
        }
        inventory
                .missing()
                .forEach(module ->
                        lines.add(CandidateTexts.text("readme.missing", module.module(), result(module.result()))));
        rows.forEach((file, count) -> lines.add(CandidateTexts.text("readme.file", file, String.valueOf(count))));
        String use = Words.of(CandidateTexts.BUNDLE, order.language())
                .get(
                        order.commands(),
                        value -> value,
                        "readme.use",
                        order.folder().toString(),
                        CandidateTexts.text(order.workbooks() ? "readme.open_workbook" : "readme.open_csv")
                                .in(order.language()),
                        order.name(DomainFiles.GLOBAL),
                        order.name(Routes.FILE),
                        order.name(ExportedNumbers.FILE));
        return Stream.concat(lines.stream().map(line -> line.in(order.language())), Stream.of(use))
                .map(line -> line.replace("\n", "\r\n") + "\r\n")
                .collect(Collectors.joining());
    }

    private String result(String result) {
        return result.equals(Inventory.NOT_THERE)
                ? CandidateTexts.text("readme.not_there").in(order.language())
                : result;
    }
}
