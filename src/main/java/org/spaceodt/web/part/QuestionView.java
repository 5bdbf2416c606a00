package org.spaceodt.web.part;

import java.util.List;

/**
 * The question before something is written: the answer is the number of rows, so that nobody says yes without reading it.
 * {@code templates/web/part/question.html} shows it as a form, whose fields are {@code rows}, {@code csrf_token}, {@code when} and
 * those of {@link WhenView}.
 *
 * @param facts what is to be known, a line each
 * @param action where the answer goes
 * @param apply what the button says
 * @param back where somebody goes who says no
 * @param typed what was typed before; empty text for nothing
 * @param fault what was wrong with that; empty text for nothing
 * @param when it is to be done
 */
public record QuestionView(
        List<Fact> facts, String action, String apply, String back, String typed, String fault, WhenView when) {
    /** @param grave whether it costs money, reaches somebody in need, or does not come back */
    public record Fact(String text, boolean grave) {}
}
