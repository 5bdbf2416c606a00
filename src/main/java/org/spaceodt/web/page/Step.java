package org.spaceodt.web.page;

/**
 * A step of what somebody is doing, shown on top of its pages.
 *
 * @param href where it is; empty text as long as nobody has come there
 */
public record Step(String label, String href, boolean current, boolean done) {}
