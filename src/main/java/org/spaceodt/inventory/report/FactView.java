package org.spaceodt.inventory.report;

import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.inventory.report.data.MadeBy;

/** One thing that is known of an export, with what it is called. */
public record FactView(String name, String text) {
    static List<FactView> of(MadeBy by, ReportLanguage language) {
        return Stream.of(
                        new FactView(language.get("organization"), ShownText.shown(by.organization())),
                        new FactView(language.get("operator"), ShownText.shown(by.operator())),
                        new FactView(language.get("host"), ShownText.shown(by.host())),
                        new FactView(language.get("tokenPerson"), ShownText.shown(by.tokenPerson())),
                        new FactView(language.get("note"), ShownText.shown(by.note())),
                        new FactView(language.get("version"), ShownText.shown(by.version())))
                .filter(fact -> !fact.text().isEmpty())
                .toList();
    }
}
