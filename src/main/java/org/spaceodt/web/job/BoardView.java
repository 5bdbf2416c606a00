package org.spaceodt.web.job;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.part.StateView;

/**
 * The board.
 *
 * @param states filters by state, with how many jobs there are
 * @param kinds filters by kind
 * @param live where what is at work is told; empty text where there is nothing
 */
record BoardView(List<Choice> states, List<Choice> kinds, WorkView work, String live, List<Line> jobs, Pager pager) {
    /** @param count in the way of the language; empty text where nobody counts */
    record Choice(String href, String word, String count, boolean chosen) {}

    /**
     * A job.
     *
     * @param exactly the word for its state among nine
     * @param counts of its items in words
     * @param who had it made; empty text where nobody knows
     * @param note empty text for none
     */
    @TemplateData
    record Line(
            String id,
            String shortId,
            String title,
            String where,
            StateView board,
            String exactly,
            String counts,
            String created,
            String who,
            String note) {}
}
