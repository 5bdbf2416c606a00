package org.spaceodt.inventory.report;

import io.quarkus.qute.TemplateData;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spaceodt.inventory.report.data.ModuleLine;

/**
 * A table of modules.
 *
 * <p>{@code @TemplateData}: messages read it as well, and without it Qute generates only what they read.
 *
 * @param groups the rows in groups; a table without grouping has one group without a title
 */
@TemplateData
public record ModulesView(
        String caption, int count, String ok, String partial, String unread, List<ModuleGroupView> groups) {

    /** Rows about the same thing. */
    public record ModuleGroupView(String title, List<ModuleView> modules) {}

    static ModulesView foundation(List<ModuleLine> modules, ReportLanguage language) {
        List<ModuleLine> lines = modules.stream().filter(ModuleLine::foundation).toList();
        return of(language.words().foundation(), lines, List.of(group("", lines, language)), language);
    }

    static ModulesView artifacts(List<ModuleLine> modules, ReportLanguage language) {
        List<ModuleLine> lines =
                modules.stream().filter(line -> !line.foundation()).toList();
        List<ModuleGroupView> groups = lines.stream()
                .collect(Collectors.groupingBy(ModuleGroup::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> group(entry.getKey().title(language.words()), entry.getValue(), language))
                .toList();
        return of(language.words().artifacts(), lines, groups, language);
    }

    private static ModulesView of(
            String caption, Collection<ModuleLine> lines, List<ModuleGroupView> groups, ReportLanguage language) {
        List<ModuleResult> results = lines.stream().map(ModuleResult::of).toList();
        return new ModulesView(
                caption,
                lines.size(),
                language.count(results.stream().filter(ModuleResult.OK::equals).count()),
                language.count(
                        results.stream().filter(ModuleResult.PARTIAL::equals).count()),
                language.count(results.stream().filter(ModuleResult::unread).count()),
                groups);
    }

    private static ModuleGroupView group(String title, List<ModuleLine> lines, ReportLanguage language) {
        return new ModuleGroupView(
                title, lines.stream().map(line -> ModuleView.of(line, language)).toList());
    }
}
