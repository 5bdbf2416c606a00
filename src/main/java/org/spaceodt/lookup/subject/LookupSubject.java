package org.spaceodt.lookup.subject;

import org.spaceodt.lookup.LookupKind;

/**
 * Something that somebody may have meant.
 *
 * @param kind the list that it stands in; of a number or an extension {@link LookupKind#NUMBERS}
 * @param id in Webex; of a number, the number itself, or the extension where there is none
 * @param detail what tells it from others of the name: an address, a location, an owner
 * @param owner the id of who has the number; empty text where nobody has, and of other things
 */
public record LookupSubject(LookupKind kind, String id, String name, String detail, String owner) {
    /** What is asked for it alone: several have the same extension. */
    public String exactly() {
        return kind == LookupKind.NUMBERS && !id.startsWith("+") && !owner.isEmpty() ? owner : id;
    }
}
