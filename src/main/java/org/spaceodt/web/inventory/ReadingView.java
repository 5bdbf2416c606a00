package org.spaceodt.web.inventory;

/**
 * How the reading of a single module gets on, or has ended.
 *
 * @param words empty text where nobody asked for it
 * @param open whether there is more to come
 * @param shown whether its rows can be shown
 */
record ReadingView(
        String artifact, String words, String state, String sign, String style, boolean open, boolean shown) {}
