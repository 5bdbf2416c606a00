package org.spaceodt.inventory.report.data;

/**
 * Who has an export made, where and why; each an empty text where nobody says it.
 *
 * @param organization its name, or its id where nobody tells the name
 * @param operator who had it made
 * @param host on which machine
 * @param tokenPerson whom the token is of
 * @param note why, in the operator's words
 * @param version of the program
 */
public record MadeBy(
        String organization, String operator, String host, String tokenPerson, String note, String version) {
    public static final MadeBy UNKNOWN = new MadeBy("", "", "", "", "", "");

    /** The same of an organization. */
    public MadeBy of(String name) {
        return new MadeBy(name, operator, host, tokenPerson, note, version);
    }

    /** The same with a token of a person. */
    public MadeBy as(String person) {
        return new MadeBy(organization, operator, host, person, note, version);
    }
}
