package org.spaceodt.action.person;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Change;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Wrote;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.license.LicenseProduct;
import org.spaceodt.webex.resource.license.Licenses;
import org.spaceodt.webex.resource.license.Licenses.LicenseChange;
import org.spaceodt.webex.resource.license.Licenses.Line;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.person.People.PersonChange;
import org.spaceodt.webex.resource.person.People.PhoneNumber;

/** The licences of people, and the line that comes and goes with one for Calling. */
record HeldLicenses(WebexClient webex, MoveWaits waits) {
    /** How long it takes at most until a licence is seen to be gone: so many times the first wait. */
    private static final int LOOKS = 10;

    /** Which licences are for calling is asked only where it is not known otherwise: it is the same list for every row. */
    Observed observe(LicenseOrder order) {
        Observed observed = see(order.personId());
        if (observed instanceof Observed.Found found
                && Accounts.hasLine(found.fields())
                && !order.held(found.fields()).isEmpty()) {
            ArrayNode calling = found.fields().putArray(LicenseOrder.CALLING);
            calling().forEach(calling::add);
        }
        return observed;
    }

    Observed see(String personId) {
        return new People(webex)
                .lookUp(personId)
                .<Observed>map(person -> Accounts.found(person, Accounts.fields(person)))
                .orElseGet(() -> Accounts.unknown(personId));
    }

    private List<String> calling() {
        return new Licenses(webex)
                .list().stream()
                        .filter(LicenseProduct::calls)
                        .map(license -> license.path("id").asText())
                        .toList();
    }

    /** What is given and taken goes in one call; a line that did not come with a licence is written afterwards. */
    Wrote write(Change.Effective change) {
        String id = change.target().id();
        ObjectNode person = new People(webex).get(id);
        ObjectNode now = Accounts.fields(person);
        List<String> added = Accounts.licenses(change.after()).stream()
                .filter(license -> Fields.text(now, Accounts.path(license)).isEmpty())
                .toList();
        List<String> removed = Accounts.licenses(change.before()).stream()
                .filter(license ->
                        Fields.text(change.after(), Accounts.path(license)).isEmpty())
                .filter(license -> Fields.text(now, Accounts.path(license)).isPresent())
                .toList();
        ObjectNode wanted = Fields.pick(change.unseen(), LicenseOrder.LINE);
        LicenseOrder.LINE.forEach(path -> Fields.put(wanted, path, Fields.at(change.after(), path)));
        boolean line = Accounts.hasLine(change.after());
        List<Written> written = new ArrayList<>();
        if (!added.isEmpty() || !removed.isEmpty()) {
            Optional<String> withLine = Accounts.hasLine(wanted) ? forLine(added) : Optional.empty();
            List<LicenseChange> changes = new ArrayList<>();
            added.forEach(license -> changes.add(
                    withLine.filter(license::equals).isPresent()
                            ? LicenseChange.addCalling(license, line(wanted, now))
                            : LicenseChange.add(license)));
            removed.forEach(license -> changes.add(LicenseChange.remove(license)));
            written.add(new Licenses(webex).assign(person, changes).written());
            line = line && withLine.isEmpty();
        }
        if (line) {
            written.add(new People(webex).update(id, lineOf(wanted)));
        }
        location(change).flatMap(location -> putBack(id, location, removed)).ifPresent(written::add);
        return Wrote.of(change.target(), written);
    }

    /** Where somebody has to be afterwards, after a change that leaves all else as it is. */
    private static Optional<String> location(Change.Effective change) {
        if (!(change instanceof Change.Update update) || !update.exact()) {
            return Optional.empty();
        }
        boolean named =
                change.differences().stream().anyMatch(one -> one.field().equals(Accounts.LOCATION));
        return Fields.text(named ? change.after() : change.image(), Accounts.LOCATION);
    }

    /**
     * With the last Calling licence the location goes, too, and it cannot be written any more: {@code PUT /people} takes one
     * only with such a licence. Who does not call is moved, one at once and without a job (operational facts, "Limits and
     * oddities").
     */
    private Optional<Written> putBack(String personId, String locationId, List<String> removed) {
        Polling watch =
                new Polling(waits.first(), waits.longest(), waits.first().multipliedBy(LOOKS), Polling.Pause.SLEEP);
        ObjectNode now = watch.until(
                fields -> removed.stream().allMatch(license -> Fields.text(fields, Accounts.path(license))
                        .isEmpty()),
                () -> Accounts.fields(new People(webex).get(personId)));
        return Fields.text(now, Accounts.LOCATION).isPresent()
                ? Optional.empty()
                : Optional.of(new MoveQueue(webex, MoveWaits.watch(waits), waits.gather())
                        .moveAlone(MovingUser.of(personId), locationId));
    }

    /** The id of a licence says it; where it does not, the list of all. */
    private Optional<String> forLine(List<String> added) {
        List<String> open = added.stream()
                .filter(license -> LicenseProduct.calls(license).orElse(true))
                .toList();
        if (open.size() < 2) {
            return open.stream().findFirst();
        }
        List<String> calling = calling().stream().map(Accounts::path).toList();
        return open.stream()
                .filter(license -> calling.contains(Accounts.path(license)))
                .findFirst();
    }

    /**
     * What the change names, and no more: the number that somebody has may be one of the directory, which Webex refuses. Only
     * where there is no number, location and extension are both needed, and one that the change does not name is as it is.
     */
    private static Line line(ObjectNode wanted, ObjectNode now) {
        Optional<String> number = Fields.text(wanted, Accounts.NUMBER);
        ObjectNode known = number.isPresent() ? Fields.none() : now;
        return new Line(
                Fields.text(wanted, Accounts.LOCATION).or(() -> Fields.text(known, Accounts.LOCATION)),
                number,
                Fields.text(wanted, Accounts.EXTENSION).or(() -> Fields.text(known, Accounts.EXTENSION)));
    }

    private static PersonChange lineOf(ObjectNode wanted) {
        return new PersonChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Fields.text(wanted, Accounts.LOCATION),
                Fields.text(wanted, Accounts.EXTENSION),
                Fields.text(wanted, Accounts.NUMBER).map(number -> List.of(PhoneNumber.work(number))),
                Optional.empty());
    }
}
