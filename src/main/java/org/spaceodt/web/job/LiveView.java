package org.spaceodt.web.job;

import java.util.List;
import org.spaceodt.web.part.ProgressBar;
import org.spaceodt.web.part.StateView;

/**
 * How a job gets on.
 *
 * @param reason why it rests; empty text where it does not
 * @param counts how many items stand how; each is a filter of what stands below
 * @param again the address of the page, to be shown anew; empty text as long as it needs not be
 */
record LiveView(StateView state, String reason, ProgressBar progress, List<BoardView.Choice> counts, String again) {}
