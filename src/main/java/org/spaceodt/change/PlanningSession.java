package org.spaceodt.change;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Directory;
import org.spaceodt.action.Names;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.guard.Protection;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.ahead.ListsAhead;

/**
 * What the rows of one input are looked at with, to check and to plan them: what several of them name is read once.
 *
 * @param webex remembers what it has read; nothing is written with it
 * @param protection what no row may touch
 */
public record PlanningSession(WebexClient webex, Plans plans, ResultWords words, Protection protection) {
    /**
     * @param rows how many there are, about; 0 where nobody knows: then nothing is listed for what they are about
     * @param names for people
     */
    static PlanningSession of(
            WebexClient webex,
            Catalogue catalogue,
            Locale language,
            Function<Kind, Optional<Directory>> known,
            IntSupplier rows,
            IdNames names,
            Protection protection) {
        protection.check(webex);
        WebexClient once = webex.rememberingReads(new ListsAhead(rows));
        return new PlanningSession(
                once,
                new Plans(catalogue, once, new Names(once, known, rows, names::know)).guardedBy(protection.guard()),
                new ResultWords(once.json(), language, names.with(once)),
                protection);
    }
}
