package org.spaceodt.web.page;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.text.Visible;

/**
 * What is wrong with what somebody sent, as a summary on top of the page: the first twelve, and how many more there are.
 *
 * @param title what happened
 * @param detail what of it is to be known
 * @param link to files with all of them; empty text for none
 */
@TemplateData
public record FaultsView(String title, String detail, List<Line> lines, long more, String link) {
    private static final int SHOWN = 12;

    /** @param row in the table, 0 for none; @param column empty text for none; @param cell what stood there, empty text where nobody knows */
    @TemplateData
    public record Line(int row, String column, String summary, String next, String anchor) {}

    public static FaultsView of(Problem problem, Locale language) {
        List<Problem.Fault> all = problem.errors() == null ? List.of() : problem.errors();
        long more = (problem.moreErrors() == null ? 0 : problem.moreErrors()) + Math.max(0, all.size() - SHOWN);
        return new FaultsView(
                shown(problem.title()),
                shown(problem.detail()),
                all.stream().limit(SHOWN).map(FaultsView::line).toList(),
                more,
                problem.errorsLink() == null ? "" : problem.errorsLink());
    }

    private static Line line(Problem.Fault fault) {
        // A value that was typed is in no file: its column says where it is.
        boolean elsewhere = !List.of("", GivenRows.VALUES, GivenRows.ACCEPT).contains(fault.file());
        return new Line(
                fault.row(),
                shown(fault.column()),
                shown((elsewhere ? fault.file() + ": " : "") + fault.summary()),
                shown(fault.nextStep()),
                "row-" + fault.row());
    }

    private static String shown(String text) {
        return text == null ? "" : Visible.onPage(text);
    }
}
