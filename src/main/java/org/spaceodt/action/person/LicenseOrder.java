package org.spaceodt.action.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Action.Desired;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.owner.NumberOffer;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.license.LicenseProduct;

/**
 * Which licences a person is to have and not to have, whatever else they have.
 *
 * @param line location, extension and number that come with a Calling licence that is given, as {@link Accounts} has them
 */
public record LicenseOrder(String personId, List<String> add, List<String> remove, ObjectNode line) {
    static final String ADD = "add_license_ids";
    static final String REMOVE = "remove_license_ids";
    static final List<String> LINE = List.of(Accounts.LOCATION, Accounts.EXTENSION, Accounts.NUMBER);
    /** Those of the organization's licences that are for calling, found while looking; only where it matters. */
    static final String CALLING = "callingLicenses";

    private static final List<String> LINE_CELLS = List.of("location_id", "extension", "phone_number");

    /** Takes some, whatever else the row has in columns of other actions. */
    static LicenseOrder removing(RowValues cells) {
        return new LicenseOrder(cells.needed("person_id"), List.of(), cells.list(REMOVE), Fields.none());
    }

    static LicenseOrder read(RowValues cells) {
        List<String> add = cells.list(ADD);
        List<String> remove = cells.list(REMOVE);
        if (add.isEmpty() && remove.isEmpty()) {
            cells.missing(ADD);
        }
        add.stream()
                .filter(id ->
                        remove.stream().anyMatch(other -> Accounts.path(id).equals(Accounts.path(other))))
                .findFirst()
                .ifPresent(id -> cells.fault(
                        REMOVE,
                        Accounts.text("usuarios_modificar_licencias.both", id),
                        Accounts.text("usuarios_modificar_licencias.both.next")));
        ObjectNode line = line(cells);
        if (!line.isEmpty() && add.isEmpty()) {
            LINE_CELLS.stream()
                    .filter(cell -> cells.text(cell).isPresent())
                    .forEach(cell -> cells.warning(
                            cell,
                            Accounts.text("usuarios_modificar_licencias.line_unused"),
                            Accounts.text("usuarios_modificar_licencias.line_unused.next")));
        }
        return new LicenseOrder(cells.needed("person_id"), add, remove, line);
    }

    /** Gives one licence for calling, and the line that comes with it. */
    public static LicenseOrder calling(RowValues cells, String column) {
        ObjectNode line = line(cells);
        if (line.isEmpty()) {
            List.of("location_id", "extension").forEach(cells::missing);
        }
        return new LicenseOrder(cells.needed("person_id"), cells.list(column), List.of(), line);
    }

    /** A phone number, or an extension and a location: less is not enough for a line. */
    private static ObjectNode line(RowValues cells) {
        ObjectNode line = Fields.none();
        Fields.put(line, Accounts.LOCATION, cells.text("location_id"));
        Fields.put(line, Accounts.EXTENSION, cells.text("extension"));
        Fields.put(line, Accounts.NUMBER, cells.text("phone_number"));
        boolean any = LINE_CELLS.stream().anyMatch(cell -> cells.text(cell).isPresent());
        if (any && cells.text("phone_number").isEmpty()) {
            Stream.of("location_id", "extension")
                    .filter(cell -> cells.text(cell).isEmpty())
                    .forEach(cell -> cells.missing(cell));
        }
        return line;
    }

    /** Blocked where the line that is to come with a licence is somebody else's, or elsewhere; what is no person, as it is. */
    public Observed free(Observed seen, WebexClient webex) {
        if (!(seen instanceof Observed.Found found) || !bringsLine(found.fields())) {
            return seen;
        }
        NumberOffer.Line offered = NumberOffer.Line.of(
                Fields.text(line, Accounts.LOCATION),
                Fields.text(line, Accounts.EXTENSION),
                Fields.text(line, Accounts.NUMBER));
        List<Text> taken = new NumberOffer(webex).taken(offered, found.target().id());
        return taken.isEmpty() ? found : new Observed.Blocked(found.target(), taken);
    }

    private boolean bringsLine(ObjectNode seen) {
        return missing(seen).stream().anyMatch(id -> LicenseProduct.calls(id).orElse(true));
    }

    /** @param seen of the person */
    List<String> missing(ObjectNode seen) {
        return add.stream()
                .filter(id -> Fields.text(seen, Accounts.path(id)).isEmpty())
                .toList();
    }

    List<String> held(ObjectNode seen) {
        return remove.stream()
                .filter(id -> Fields.text(seen, Accounts.path(id)).isPresent())
                .toList();
    }

    /**
     * With the last Calling licence the line goes, too; that is said, so that it can be put back. The row's line comes with a
     * Calling licence that is new, and only with that; what of it is so already is sent all the same.
     */
    public Desired desired(Observed.Found found) {
        ObjectNode seen = found.fields();
        ObjectNode fields = Fields.none();
        List<String> missing = missing(seen);
        Accounts.put(fields, missing);
        List<String> held = held(seen);
        held.forEach(id -> Fields.put(fields, Accounts.path(id), Optional.of("")));
        if (losesLine(seen, held, missing)) {
            LINE.forEach(path -> Fields.put(fields, path, Optional.of("")));
            return Desired.of(fields);
        }
        ObjectNode again = Fields.none();
        if (bringsLine(seen)) {
            LINE.forEach(path -> Fields.put(
                    Difference.same(Fields.at(seen, path), Fields.at(line, path)) ? again : fields,
                    path,
                    Fields.at(line, path)));
        }
        return new Desired(fields, again);
    }

    private static boolean losesLine(ObjectNode seen, List<String> removed, List<String> added) {
        List<String> calling =
                Accounts.ids(seen.path(CALLING)).stream().map(Accounts::path).toList();
        List<String> gone = removed.stream().map(Accounts::path).toList();
        boolean hadOne = gone.stream().anyMatch(calling::contains);
        boolean keepsOne =
                calling.stream().anyMatch(path -> Fields.text(seen, path).isPresent() && !gone.contains(path));
        return hadOne && !keepsOne && added.stream().map(Accounts::path).noneMatch(calling::contains);
    }
}
