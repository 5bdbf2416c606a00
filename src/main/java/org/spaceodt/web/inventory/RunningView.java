package org.spaceodt.web.inventory;

import io.quarkus.qute.TemplateData;
import java.util.List;

/** Inventories that are at work, or wait. */
record RunningView(List<Line> lines) {
    /** @param max 0 as long as nobody knows how many reads there are */
    @TemplateData
    record Line(String href, String title, String state, String facts, long value, long max) {}
}
