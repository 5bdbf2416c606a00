package org.spaceodt.inventory.report;

import java.util.List;

/**
 * A chart of horizontal bars. Positions along the bars are percentages, so that it fits any width without scaling its text.
 *
 * @param scale what the lengths mean: linear or logarithmic
 * @param key what the colours mean; empty when there is one colour
 * @param note what the chart leaves out or sums up; may be empty
 * @param first the bars shown at once
 * @param more what the fold says that holds the others
 * @param rest the others, behind that fold
 */
public record ChartView(
        String id,
        String title,
        String description,
        String scale,
        List<Key> key,
        String note,
        List<Plot> first,
        String more,
        List<Plot> rest) {

    /** A colour and its meaning. */
    public record Key(String style, String label) {}

    /**
     * A few bars. A chart is a pile of these, because paper cannot break a drawing but between two.
     *
     * @param labelled whether the axis has its numbers: only on top of the pile
     */
    public record Plot(int height, boolean labelled, List<Tick> ticks, List<Bar> bars) {}

    /** A line across the bars at a round number. */
    public record Tick(String x, String anchor, String label) {}

    /** A label and a number in one line, the bar below it. */
    public record Bar(String label, String title, String value, int top, int textY, int barY, List<Segment> segments) {}

    /** A piece of a bar. */
    public record Segment(String x, String width, String style) {}
}
