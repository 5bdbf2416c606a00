package org.spaceodt.sandbox.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.seed.DamagedExport;
import org.spaceodt.sandbox.seed.Inventory;
import org.spaceodt.sandbox.tenant.Licenses.Product;

/** The people of an export. In memory is what lists, filters and rules ask for; the rest is read from the files when it is asked for. */
final class ImportedPeople implements PeopleSource {
    private static final String CREATED = "2020-01-01T00:00:00.000Z";

    private final Inventory inventory;
    private final IdTable ids;
    private final String[] emails;
    private final String[] displays;
    private final int[] sites;
    private final BitSet calls = new BitSet();
    private final BitSet standard = new BitSet();
    private final BitSet messages = new BitSet();
    private final BitSet active = new BitSet();
    private final Map<String, Integer> byEmail;
    private final ImportedLines lines;

    ImportedPeople(Inventory inventory, ImportedLicenses licenses, IdTable siteIds) throws DamagedExport {
        this.inventory = inventory;
        int size = inventory.size("people");
        this.emails = new String[size];
        this.displays = new String[size];
        this.sites = new int[size];
        this.byEmail = new HashMap<>(size * 2);
        this.lines = new ImportedLines(size);
        List<String> all = new ArrayList<>(size);
        inventory.each("people", (row, json) -> {
            all.add(inventory.id("people", row, json, "person_id"));
            read(row, json, licenses, siteIds);
        });
        this.ids = new IdTable(all);
        inventory.each("person_numbers", (row, json) -> {
            OptionalInt person = ids.index(Texts.of(json.path("called_with"), "person_id"));
            if (person.isPresent() && calls.get(person.getAsInt())) {
                lines.read(person.getAsInt(), inventory.itemOf("person_numbers", row, json));
            }
        });
        for (int person = 0; person < size; person++) {
            readLine(person);
        }
    }

    private void read(int person, JsonNode row, ImportedLicenses licenses, IdTable siteIds) {
        emails[person] = Texts.of(row, "email");
        displays[person] = Texts.of(row, "display_name");
        String site = Texts.of(row, "location_id");
        sites[person] = site.isEmpty() ? -1 : siteIds.index(site).orElse(-1);
        byEmail.putIfAbsent(emails[person].toLowerCase(Locale.ROOT), person);
        active.set(person, Texts.of(row, "status").equals("active"));
        calls.set(person, row.path("webex_calling_enabled").asBoolean());
        for (String license : Texts.of(row, "licenses").split(";")) {
            Optional<Product> product = license.isEmpty() ? Optional.empty() : licenses.held(license);
            product.ifPresent(held -> {
                standard.set(person, standard.get(person) || held == Product.STANDARD);
                messages.set(person, messages.get(person) || held == Product.MESSAGING);
                calls.set(person, calls.get(person) || held.callsForPeople() && sites[person] >= 0);
            });
        }
    }

    /** From the numbers of the person, or else from the person. */
    private void readLine(int person) {
        if (calls.get(person)) {
            if (!lines.known(person)) {
                JsonNode detail = detail(person);
                String number = "";
                for (JsonNode phone : detail.path("phoneNumbers")) {
                    number = Texts.of(phone, "type").startsWith("work") ? Texts.of(phone, "value") : number;
                }
                lines.set(person, Texts.of(detail, "extension"), number);
            }
        }
    }

    private JsonNode detail(int person) {
        return inventory.only("people_details", List.of(id(person))).orElseGet(Facts::fields);
    }

    IdTable ids() {
        return ids;
    }

    @Override
    public int size() {
        return emails.length;
    }

    @Override
    public OptionalInt find(String id) {
        return ids.index(id);
    }

    @Override
    public OptionalInt findByEmail(String email) {
        Integer person = byEmail.get(email.strip().toLowerCase(Locale.ROOT));
        return person == null ? OptionalInt.empty() : OptionalInt.of(person);
    }

    @Override
    public String id(int person) {
        return ids.id(person);
    }

    @Override
    public PersonName name(int person) {
        JsonNode detail = detail(person);
        return new PersonName(Texts.of(detail, "firstName"), Texts.of(detail, "lastName"), displays[person]);
    }

    @Override
    public String display(int person) {
        return displays[person];
    }

    @Override
    public String email(int person) {
        return emails[person];
    }

    @Override
    public int site(int person) {
        return sites[person];
    }

    @Override
    public boolean calls(int person) {
        return calls.get(person);
    }

    @Override
    public boolean standard(int person) {
        return standard.get(person);
    }

    @Override
    public boolean messages(int person) {
        return messages.get(person);
    }

    @Override
    public Optional<JsonNode> more(int person) {
        return lines.more(person);
    }

    @Override
    public String extension(int person) {
        return lines.extension(person);
    }

    @Override
    public String number(int person) {
        return lines.number(person);
    }

    @Override
    public boolean administrator(int person) {
        return false;
    }

    @Override
    public int manager(int person) {
        String id = Texts.of(detail(person), "managerId");
        return id.isEmpty() ? -1 : ids.index(id).orElse(-1);
    }

    @Override
    public String department(int person) {
        return Texts.of(detail(person), "department");
    }

    @Override
    public String title(int person) {
        return Texts.of(detail(person), "title");
    }

    @Override
    public boolean active(int person) {
        return active.get(person);
    }

    @Override
    public String created(int person) {
        return Texts.either(Texts.of(detail(person), "created"), CREATED);
    }
}
