package org.spaceodt.sandbox.api.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;

/** Gives people Webex Calling, and takes it from them: licence, location, extension and numbers together. */
public final class PersonCalling {
    private final Tenant tenant;
    private final PersonRepository people;
    private final Lines lines;

    public PersonCalling(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.lines = new Lines(tenant);
    }

    public Lines lines() {
        return lines;
    }

    /** Lets the person have these licences, a calling one among them, and this line. Further numbers go when the location changes. */
    public void give(int person, Set<Product> licenses, Lines.Line line, int takenStatus) {
        NumberHolder self = new NumberHolder(ResourceKind.PEOPLE, person);
        lines.check(line, self, takenStatus);
        boolean moves = people.site(person) != line.site();
        lines.handOver(Optional.ofNullable(people.number(person)), line.number(), self);
        ObjectNode fields = JsonNodeFactory.instance.objectNode().put("site", line.site());
        fields.put("extension", line.extension().orElse(""))
                .put("number", line.number().orElse(""))
                .set("licenses", LicenseChoice.names(licenses));
        if (moves) {
            releaseMore(person);
            fields.set(MoreNumbers.FIELD, NullNode.getInstance());
        }
        if (!had(person)) {
            fields.put(PersonRepository.CALLING_SINCE, tenant.times().now());
        }
        people.change(person, fields);
    }

    /** Whether the person has a line already: one without was made a moment ago, or never called. */
    private boolean had(int person) {
        return people.calls(person)
                && people.hasSite(person)
                && (people.extension(person) != null || people.number(person) != null);
    }

    /** Lets the person have these licences, a calling one among them as before, and the line as it is. */
    public void keep(int person, Set<Product> licenses) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("licenses", LicenseChoice.names(licenses));
        people.change(person, fields);
    }

    /** Lets the person have these licences, none of them for calling. Who had one loses location, line, settings and queues, too. */
    public void take(int person, Set<Product> licenses) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("licenses", LicenseChoice.names(licenses));
        if (people.calls(person)) {
            release(person);
            fields.put("site", -1)
                    .put("extension", "")
                    .put("number", "")
                    .put(PersonRepository.FORGOTTEN, true)
                    .putNull("distinctiveRing")
                    .putNull(MoreNumbers.FIELD);
            tenant.forgetSettings(ResourceKind.PEOPLE, person);
        }
        people.change(person, fields);
    }

    /** The person is gone; numbers can be given away again. */
    public void remove(int person) {
        release(person);
        tenant.forgetSettings(ResourceKind.PEOPLE, person);
        people.remove(person);
    }

    private void release(int person) {
        lines.handOver(
                Optional.ofNullable(people.number(person)),
                Optional.empty(),
                new NumberHolder(ResourceKind.PEOPLE, person));
        releaseMore(person);
    }

    private void releaseMore(int person) {
        for (JsonNode number : people.written(person, MoreNumbers.FIELD).orElse(JsonNodeFactory.instance.arrayNode())) {
            tenant.phoneNumbers().give(number.path("number").asText(), Optional.empty());
        }
    }
}
