package org.spaceodt.web.job;

import java.util.List;
import org.spaceodt.web.part.ProgressBar;
import org.spaceodt.web.part.StateView;

/**
 * The jobs that are at work now.
 *
 * @param spoken what is said of them to those who listen
 */
record WorkView(List<One> jobs, String spoken) {
    record One(String id, String title, StateView state, ProgressBar progress) {}
}
