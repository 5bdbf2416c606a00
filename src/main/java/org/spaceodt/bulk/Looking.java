package org.spaceodt.bulk;

import java.util.Locale;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.webex.WebexClient;

/**
 * What the rows of one input are looked at with, to check and to plan them: what several of them name is read once.
 *
 * @param webex remembers what it has read; nothing is written with it
 */
public record Looking(WebexClient webex, Plans plans, ResultWords words) {
    static Looking of(WebexClient webex, Catalogue catalogue, Locale language) {
        WebexClient once = webex.rememberingReads();
        return new Looking(once, new Plans(catalogue, once), new ResultWords(once.json(), language, new IdNames(once)));
    }
}
