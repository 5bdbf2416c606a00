package org.spaceodt.webex.cause;

/** What can be wrong with an answer that looks well: with 200, and JSON. Stands among the codes of a {@link Symptom}. */
public enum BadAnswer {
    /** There is no list where there must be one, or something else in it than objects. */
    NO_LIST("answer_unusable"),
    /** The pages of a list lead in a circle, on without end, astray, or not as far as Webex said. */
    PAGES("pages_astray"),
    /** Webex says itself that a part is missing. */
    PARTIAL("answer_partial"),
    /** Something of another organization than the one that was asked for. */
    ORGANIZATION("another_organization");

    private final String cause;

    BadAnswer(String cause) {
        this.cause = cause;
    }

    /** Of the table of causes. */
    public String cause() {
        return cause;
    }

    /** Such as {@code BAD_ANSWER.PAGES}: no code of Webex looks like that. */
    String code() {
        return "BAD_ANSWER." + name();
    }
}
