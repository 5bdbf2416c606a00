package org.spaceodt.sandbox.tenant.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.settings.Facts;

/**
 * The people as they are now: those that the tenant began with, and what was written. What a person can have written about them, by field:
 * {@code first last display nick email site extension number licenses roles manager department title avatar addresses active loginEnabled
 * created modified callingSince forgotten more scim}.
 */
public final class PersonRepository {
    /** Milliseconds since 1970 at which the calling licence was given. */
    public static final String CALLING_SINCE = "callingSince";

    /** Whether what the person began with was lost together with the last calling licence. */
    public static final String FORGOTTEN = "forgotten";

    private final PeopleSource source;
    private final WebexIds ids;
    private final Facts facts;
    private final Map<String, Integer> writtenEmails = new HashMap<>();

    public PersonRepository(PeopleSource source, WebexIds ids, Layer<Integer> layer) {
        this.source = source;
        this.ids = ids;
        this.facts = new Facts(layer, source.size());
    }

    /** One more than the largest index; some of them may be gone. */
    public int size() {
        return facts.size();
    }

    public boolean exists(int person) {
        return facts.exists(person);
    }

    /** Whether the person was created and not there from the beginning. */
    public boolean created(int person) {
        return facts.created(person);
    }

    /** Whether something was written about it, be it that it is gone. */
    public boolean touched(int index) {
        return facts.touched(index);
    }

    public OptionalInt find(String id) {
        OptionalInt found = source.find(id);
        OptionalInt index = found.isPresent() ? found : ids.index(ResourceKind.PEOPLE, id);
        return index.isPresent() && index.getAsInt() < size() && exists(index.getAsInt()) ? index : OptionalInt.empty();
    }

    public OptionalInt findByEmail(String email) {
        Integer written = writtenEmails.get(email.strip().toLowerCase(Locale.ROOT));
        if (written != null) {
            return OptionalInt.of(written);
        }
        OptionalInt found = source.findByEmail(email);
        return found.isPresent() && !facts.touched(found.getAsInt()) ? found : OptionalInt.empty();
    }

    public String id(int person) {
        return facts.created(person) ? ids.of(ResourceKind.PEOPLE, person) : source.id(person);
    }

    public PersonName name(int person) {
        if (!facts.touched(person)) {
            return source.name(person);
        }
        return new PersonName(
                facts.text(person, "first", n -> source.name(n).first()),
                facts.text(person, "last", n -> source.name(n).last()),
                facts.text(person, "display", n -> source.name(n).display()));
    }

    /** The display name alone: cheaper than the whole name. */
    public String display(int person) {
        return facts.text(person, "display", source::display);
    }

    public String nick(int person) {
        return facts.text(person, "nick", n -> source.name(n).first());
    }

    public String email(int person) {
        return facts.text(person, "email", source::email);
    }

    /** Whether the person belongs to a location, with calling or without. */
    public boolean hasSite(int person) {
        return site(person) >= 0;
    }

    /** The location, or -1. */
    public int site(int person) {
        return facts.number(person, "site", source::site);
    }

    public boolean calls(int person) {
        return has(person, Product.PROFESSIONAL) || has(person, Product.STANDARD);
    }

    public boolean has(int person, Product product) {
        Optional<JsonNode> written = facts.written(person, "licenses");
        if (written.isEmpty()) {
            return !facts.created(person) && began(person, product);
        }
        for (JsonNode name : written.get()) {
            if (name.asText().equals(product.name())) {
                return true;
            }
        }
        return false;
    }

    private boolean began(int person, Product product) {
        return switch (product) {
            case PROFESSIONAL -> source.calls(person) && !source.standard(person);
            case STANDARD -> source.calls(person) && source.standard(person);
            case WORKSPACES -> false;
            case MESSAGING -> source.messages(person);
        };
    }

    /** When the calling licence was given, in milliseconds since 1970; 0 when it was there from the beginning. */
    public long callingSince(int person) {
        return facts.written(person, CALLING_SINCE).map(JsonNode::asLong).orElse(0L);
    }

    /** Whether the last calling licence was ever taken: what the tenant began with for this person is gone, as with a tenant of Webex. */
    public boolean forgotten(int person) {
        return facts.written(person, FORGOTTEN).isPresent();
    }

    /** The extension, or null. */
    public String extension(int person) {
        return orNull(facts.text(person, "extension", n -> source.calls(n) ? source.extension(n) : ""));
    }

    /** The primary phone number, E.164, or null. */
    public String number(int person) {
        return orNull(facts.text(person, "number", source::number));
    }

    /** Ids of the person's roles; empty when nothing was written about them. */
    public Optional<JsonNode> roles(int person) {
        return facts.written(person, "roles");
    }

    public boolean administrator(int person) {
        return !facts.created(person) && source.administrator(person);
    }

    /** The boss, or -1; somebody who is gone is nobody's boss. */
    public int manager(int person) {
        int manager = facts.number(person, "manager", source::manager);
        return manager >= 0 && exists(manager) ? manager : -1;
    }

    /** "" when unknown. */
    public String department(int person) {
        return facts.text(person, "department", source::department);
    }

    /** "" when unknown. */
    public String title(int person) {
        return facts.text(person, "title", source::title);
    }

    public boolean active(int person) {
        return facts.flag(person, "active", source::active);
    }

    public boolean loginEnabled(int person) {
        return facts.flag(person, "loginEnabled", n -> true);
    }

    public String createdAt(int person) {
        return facts.text(person, "created", source::created);
    }

    public String modified(int person) {
        return facts.text(person, "modified", source::created);
    }

    /** What was written under this name and is shown as it is. */
    public Optional<JsonNode> written(int person, String name) {
        if (name.equals(MoreNumbers.FIELD) && !facts.decided(person, name)) {
            return source.more(person);
        }
        return facts.written(person, name);
    }

    /** Whether it is known what stands under this name: then nothing is invented for it. */
    public boolean decided(int person, String name) {
        return facts.decided(person, name);
    }

    /** Makes a person of these fields. */
    public int create(ObjectNode fields) {
        return facts.create(fields);
    }

    /** Writes these fields over those that the person has. */
    public void change(int person, ObjectNode fields) {
        facts.change(person, fields);
    }

    public void remove(int person) {
        facts.remove(person);
    }

    /** Keeps the address of somebody who was written about. */
    public void remember(int person) {
        if (facts.touched(person) && exists(person)) {
            writtenEmails.put(email(person).toLowerCase(Locale.ROOT), person);
        }
    }

    public void forget(int person) {
        if (facts.touched(person) && exists(person)) {
            writtenEmails.remove(email(person).toLowerCase(Locale.ROOT), person);
        }
    }

    /** The text, or null when it is empty. */
    public static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
