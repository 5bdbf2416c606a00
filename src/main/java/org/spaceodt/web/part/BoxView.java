package org.spaceodt.web.part;

import org.spaceodt.text.Visible;

/**
 * A box of JSON or the like, folded where it is long, with a button that copies it. {@code templates/web/part/box.html} shows it.
 *
 * @param id on its page
 */
public record BoxView(String id, String title, String text, boolean folded) {
    private static final int LINES = 12;

    public static BoxView of(String id, String title, String text) {
        return new BoxView(id, title, Visible.onPage(text), text.lines().count() > LINES);
    }
}
