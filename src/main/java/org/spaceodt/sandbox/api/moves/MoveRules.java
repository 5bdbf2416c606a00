package org.spaceodt.sandbox.api.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.locations.SiteRepository;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;
import org.spaceodt.sandbox.tenant.people.PersonRepository;

/** What hinders somebody's move to another location, with the codes of Cisco's OpenAPI specification. */
final class MoveRules {
    private static final Move.Issue CALLER_ID =
            new Move.Issue(19722, "The caller ID number of the user changes to the one of the new location");

    private final Tenant tenant;
    private final PersonRepository people;
    private final SiteRepository sites;

    MoveRules(Tenant tenant) {
        this.tenant = tenant;
        this.people = tenant.people();
        this.sites = tenant.sites();
    }

    List<Move.Issue> impacts() {
        return List.of(CALLER_ID);
    }

    List<Move.Issue> errors(Move move) {
        if (!people.exists(move.person()) || !people.calls(move.person())) {
            return List.of(new Move.Issue(4003, "User not found"));
        }
        OptionalInt target = sites.find(move.target());
        if (target.isEmpty() || !sites.calls(target.getAsInt())) {
            return List.of(new Move.Issue(5620, "Location not found"));
        }
        List<Move.Issue> errors = new ArrayList<>();
        int site = target.getAsInt();
        if (people.site(move.person()) == site) {
            errors.add(new Move.Issue(25378, "The target is the current location of the user"));
        }
        if (sites.connection(site) < 0) {
            errors.add(new Move.Issue(10010003, "The target location has no carrier"));
        }
        if (sites.mainNumber(site).isEmpty()) {
            errors.add(new Move.Issue(1026014, "The target location has no main number"));
        }
        extension(move, site).ifPresent(errors::add);
        number(move, site).ifPresent(errors::add);
        if (line(move, site).isEmpty()) {
            errors.add(neither());
        }
        return errors;
    }

    static Move.Issue neither() {
        return new Move.Issue(1026016, "User should have either phone number or extension.");
    }

    /** Where the person is reached after the move. A number does not move along, for the locations have no carrier of Cisco's. */
    Optional<Lines.Line> line(Move move, int site) {
        Optional<String> extension = move.extension().or(() -> Optional.ofNullable(people.extension(move.person())));
        boolean reached = extension.isPresent() || move.number().isPresent();
        return reached ? Optional.of(new Lines.Line(site, extension, move.number())) : Optional.empty();
    }

    private Optional<Move.Issue> extension(Move move, int site) {
        NumberHolder self = new NumberHolder(ResourceKind.PEOPLE, move.person());
        return move.extension()
                .or(() -> Optional.ofNullable(people.extension(move.person())))
                .flatMap(extension -> tenant.extensions().holder(site, extension))
                .filter(holder -> !holder.equals(self))
                .map(holder -> new Move.Issue(Lines.EXTENSION_TAKEN, "The extension is not available"));
    }

    private Optional<Move.Issue> number(Move move, int site) {
        NumberHolder self = new NumberHolder(ResourceKind.PEOPLE, move.person());
        if (move.number().isEmpty()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> number = tenant.phoneNumbers()
                .find(move.number().get())
                .filter(known -> known.site() == site)
                .filter(known -> known.holder().map(self::equals).orElse(true));
        return number.isPresent()
                ? Optional.empty()
                : Optional.of(new Move.Issue(27966, "The phone number is not available in the target location"));
    }
}
