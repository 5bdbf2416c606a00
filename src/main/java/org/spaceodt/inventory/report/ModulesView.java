package org.spaceodt.inventory.report;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spaceodt.inventory.report.data.ModuleLine;

/**
 * A table of modules.
 *
 * @param groups the rows in groups; a table without grouping has one group without a title
 */
public record ModulesView(
        String title,
        String caption,
        int count,
        String ok,
        String partial,
        String unread,
        List<ModuleGroupView> groups) {

    /** Rows about the same thing. */
    public record ModuleGroupView(String title, List<ModuleView> modules) {}

    static ModulesView foundation(List<ModuleLine> modules, ReportLanguage language) {
        List<ModuleLine> lines = modules.stream().filter(ModuleLine::foundation).toList();
        return of(language.get("foundation"), lines, List.of(group("", lines, language)), language);
    }

    static ModulesView artifacts(List<ModuleLine> modules, ReportLanguage language) {
        List<ModuleLine> lines =
                modules.stream().filter(line -> !line.foundation()).toList();
        List<ModuleGroupView> groups = lines.stream()
                .collect(Collectors.groupingBy(ModuleGroup::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> group(entry.getKey().title(language), entry.getValue(), language))
                .toList();
        return of(language.get("artifacts"), lines, groups, language);
    }

    private static ModulesView of(
            String title, Collection<ModuleLine> lines, List<ModuleGroupView> groups, ReportLanguage language) {
        List<ModuleResult> results = lines.stream().map(ModuleResult::of).toList();
        return new ModulesView(
                title,
                language.get("modulesCaption", title),
                lines.size(),
                counted("countOk", ModuleResult.OK::equals, results, language),
                counted("countPartial", ModuleResult.PARTIAL::equals, results, language),
                counted("countUnread", ModuleResult::unread, results, language),
                groups);
    }

    private static String counted(
            String key, Predicate<ModuleResult> which, List<ModuleResult> results, ReportLanguage language) {
        return language.get(key, language.count(results.stream().filter(which).count()));
    }

    private static ModuleGroupView group(String title, List<ModuleLine> lines, ReportLanguage language) {
        return new ModuleGroupView(
                title, lines.stream().map(line -> ModuleView.of(line, language)).toList());
    }
}
