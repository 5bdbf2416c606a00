package org.spaceodt.inventory.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
                        language.words().bannerComplete(),
                        List.of(language.words()
                                .bannerCompleteDetail(
                                        language.count(completeness.modules().size()),
                                        language.count(completeness.reads()))),
                        true);
            case INCOMPLETE -> gaps("incomplete", completeness, language);
            case BROKEN -> gaps("broken", completeness, language);
        };
    }

    private static BannerView gaps(String style, Completeness completeness, ReportLanguage language) {
        ReportMessages words = language.words();
        String modules = language.count(completeness.modules().size());
        List<String> sentences = new ArrayList<>();
        completeness.stopped().ifPresent(reason -> sentences.add(words.stoppedBecause(ShownText.shown(reason))));
        if (!completeness.foundationUnread().isEmpty()) {
            sentences.add(words.foundationUnread(names(completeness.foundationUnread())));
        }
        if (!completeness.unread().isEmpty()) {
            sentences.add(
                    words.modulesUnread(language.count(completeness.unread().size()), modules));
        }
        if (!completeness.partial().isEmpty()) {
            sentences.add(
                    words.modulesPartial(language.count(completeness.partial().size()), modules));
        }
        if (completeness.failedReads() > 0) {
            sentences.add(words.readsFailed(
                    language.count(completeness.failedReads()), language.count(completeness.reads())));
        } else if (completeness.failures() > 0) {
            sentences.add(words.failuresRecorded(language.count(completeness.failures())));
        }
        if (!completeness.idle().isEmpty()) {
            sentences.add(words.emptyInputs(language.count(completeness.idle().size())));
        }
        if (sentences.isEmpty()) {
            sentences.add(words.notFinished());
        }
        return new BannerView(style, title(completeness, words), sentences, false);
    }

    private static String title(Completeness completeness, ReportMessages words) {
        if (completeness.stopped().isPresent()) {
            return words.bannerStopped();
        }
        return completeness.modules().isEmpty() ? words.bannerNothing() : words.bannerIncomplete();
    }

    private static String names(List<ModuleLine> modules) {
        return modules.stream()
                        .limit(NAMES_LISTED)
                        .map(m -> ShownText.shown(m.module()))
                        .collect(Collectors.joining(", "))
                + (modules.size() > NAMES_LISTED ? ", …" : "");
    }
}
