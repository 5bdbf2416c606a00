package org.spaceodt.inventory.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.inventory.report.data.ModuleLine;

/**
 * The statement on completeness at the top of the page.
 *
 * @param style complete, incomplete or broken
 */
public record BannerView(String style, String title, List<String> sentences, boolean complete) {
    private static final int NAMES_LISTED = 6;

    static BannerView of(Completeness completeness, ReportLanguage language) {
        return switch (completeness.level()) {
            case COMPLETE ->
                new BannerView(
                        "complete",
                        language.get("bannerComplete"),
                        Stream.of(
                                        Stream.of(language.get(
                                                "bannerCompleteDetail",
                                                language.count(
                                                        completeness.modules().size()),
                                                language.count(completeness.reads()))),
                                        notAsked(completeness, language),
                                        notes(completeness, language))
                                .flatMap(sentences -> sentences)
                                .toList(),
                        true);
            case INCOMPLETE -> gaps("incomplete", completeness, language);
            case BROKEN -> gaps("broken", completeness, language);
        };
    }

    private static BannerView gaps(String style, Completeness completeness, ReportLanguage language) {
        String modules = language.count(completeness.modules().size());
        List<String> sentences = new ArrayList<>();
        completeness
                .stopped()
                .ifPresent(reason -> sentences.add(language.get("stoppedBecause", ShownText.shown(reason))));
        if (!completeness.foundationUnread().isEmpty()) {
            sentences.add(language.get("foundationUnread", names(completeness.foundationUnread())));
        }
        if (!completeness.unread().isEmpty()) {
            sentences.add(language.get(
                    "modulesUnread", language.count(completeness.unread().size()), modules));
        }
        if (!completeness.partial().isEmpty()) {
            sentences.add(language.get(
                    "modulesPartial", language.count(completeness.partial().size()), modules));
        }
        if (completeness.failedReads() > 0) {
            sentences.add(language.get(
                    "readsFailed", language.count(completeness.failedReads()), language.count(completeness.reads())));
        } else if (completeness.failures() > 0) {
            sentences.add(language.get("failuresRecorded", language.count(completeness.failures())));
        }
        if (!completeness.idle().isEmpty()) {
            sentences.add(language.get(
                    "emptyInputs", language.count(completeness.idle().size())));
        }
        if (sentences.isEmpty()) {
            sentences.add(language.get("notFinished"));
        }
        notAsked(completeness, language).forEach(sentences::add);
        notes(completeness, language).forEach(sentences::add);
        return new BannerView(style, title(completeness, language), sentences, false);
    }

    private static Stream<String> notAsked(Completeness completeness, ReportLanguage language) {
        return completeness.notAsked() == 0
                ? Stream.empty()
                : Stream.of(language.get("notAsked", language.count(completeness.notAsked())));
    }

    private static Stream<String> notes(Completeness completeness, ReportLanguage language) {
        return completeness.notes() == 0
                ? Stream.empty()
                : Stream.of(language.get("notes", language.count(completeness.notes())));
    }

    private static String title(Completeness completeness, ReportLanguage language) {
        if (completeness.stopped().isPresent()) {
            return language.get("bannerStopped");
        }
        return completeness.modules().isEmpty() ? language.get("bannerNothing") : language.get("bannerIncomplete");
    }

    private static String names(List<ModuleLine> modules) {
        return modules.stream()
                        .limit(NAMES_LISTED)
                        .map(m -> ShownText.shown(m.module()))
                        .collect(Collectors.joining(", "))
                + (modules.size() > NAMES_LISTED ? ", …" : "");
    }
}
