package org.spaceodt.web.part;

import java.util.List;

/**
 * The question before something is written: the answer is the number of rows, so that nobody says yes without reading it.
 * {@code templates/web/part/question.html} shows it as a form, whose fields are {@code rows} and {@code csrf_token}.
 *
 * @param facts what is to be known, a line each
 * @param action where the answer goes
 * @param apply what the button says
 * @param back where somebody goes who says no
 * @param typed what was typed before; empty text for nothing
 * @param fault what was wrong with that; empty text for nothing
 */
public record QuestionView(List<Fact> facts, String action, String apply, String back, String typed, String fault) {
    /** @param grave whether it costs money, reaches somebody in need, or does not come back */
    public record Fact(String text, boolean grave) {}
}
