package org.spaceodt.sandbox.tenant.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;

/** The people that a tenant begins with. They never change; what is written is kept over them, see {@link PersonRepository}. */
public interface PeopleSource {
    int size();

    /** The person with this id, in its Base64 form or as a plain UUID. */
    OptionalInt find(String id);

    /** The person with this address, in whatever case it is written. */
    OptionalInt findByEmail(String email);

    String id(int person);

    PersonName name(int person);

    /** The display name alone. */
    default String display(int person) {
        return name(person).display();
    }

    String email(int person);

    /** The location, with calling or without, or -1. */
    int site(int person);

    /** Whether the person has a calling licence. */
    boolean calls(int person);

    /** Whether that licence is Standard and not Professional. */
    boolean standard(int person);

    /** Whether the person has the messaging licence. */
    boolean messages(int person);

    /** The further numbers, as {@link MoreNumbers} keeps them; empty when there are none. */
    Optional<JsonNode> more(int person);

    /** The extension of a person with calling, or "". */
    String extension(int person);

    /** The phone number, E.164, or null. */
    String number(int person);

    boolean administrator(int person);

    /** The boss, or -1. */
    int manager(int person);

    String department(int person);

    String title(int person);

    boolean active(int person);

    String created(int person);
}
