package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.inventory.exported.RowCells;
import org.spaceodt.sandbox.tenant.id.IdTable;
import org.spaceodt.sandbox.tenant.people.PeopleSource;
import org.spaceodt.sandbox.tenant.people.PersonName;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.settings.Facts;

/** The people of an export. In memory is what lists, filters and rules ask for; the rest is read from the files when it is asked for. */
final class ImportedPeople implements PeopleSource {
    private static final String CREATED = "2020-01-01T00:00:00.000Z";

    private static final String NUMBERS = "person_numbers";
    private static final List<String> COLUMNS =
            List.of("person_id", "email", "display_name", "status", "licenses", "location_id", "webex_calling_enabled");

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
    private volatile Detail latest = new Detail(-1, Facts.fields());

    ImportedPeople(Inventory inventory, ImportedLicenses licenses, IdTable siteIds) throws DamagedExport {
        this.inventory = inventory;
        int size = inventory.size("people");
        this.emails = new String[size];
        this.displays = new String[size];
        this.sites = new int[size];
        this.byEmail = new HashMap<>(size * 2);
        this.lines = new ImportedLines(size);
        List<String> all = new ArrayList<>(size);
        Map<String, Set<Product>> products = new HashMap<>();
        inventory.each("people", COLUMNS, (row, cells) -> {
            all.add(inventory.id("people", row, cells, "person_id"));
            read(row, cells, siteIds);
            hold(row, products.computeIfAbsent(cells.text("licenses"), text -> products(text, licenses)));
        });
        this.ids = new IdTable(all);
        readNumbers();
        for (int person = 0; person < size; person++) {
            readLine(person);
        }
    }

    private void read(int person, RowCells row, IdTable siteIds) {
        emails[person] = row.text("email");
        displays[person] = row.text("display_name");
        String site = row.text("location_id");
        sites[person] = site.isEmpty() ? -1 : siteIds.index(site).orElse(-1);
        byEmail.putIfAbsent(emails[person].toLowerCase(Locale.ROOT), person);
        active.set(person, row.text("status").equals("active"));
        calls.set(person, row.text("webex_calling_enabled").equals("true"));
    }

    private void hold(int person, Set<Product> held) {
        standard.set(person, held.contains(Product.STANDARD));
        messages.set(person, held.contains(Product.MESSAGING));
        calls.set(
                person, calls.get(person) || sites[person] >= 0 && held.stream().anyMatch(Product::callsForPeople));
    }

    private static Set<Product> products(String ids, ImportedLicenses licenses) {
        Set<Product> held = EnumSet.noneOf(Product.class);
        for (String license : ids.split(";")) {
            (license.isEmpty() ? Optional.<Product>empty() : licenses.held(license)).ifPresent(held::add);
        }
        return held;
    }

    private void readNumbers() throws DamagedExport {
        int[] owners = new int[inventory.size(NUMBERS)];
        Arrays.fill(owners, -1);
        for (int person = calls.nextSetBit(0); person >= 0; person = calls.nextSetBit(person + 1)) {
            Inventory.Rows rows = inventory.rows(NUMBERS, List.of(id(person)));
            Arrays.fill(owners, rows.first(), rows.first() + rows.count(), person);
        }
        inventory.each(NUMBERS, List.of(Inventory.ITEM), (row, cells) -> {
            if (owners[row] >= 0) {
                lines.read(owners[row], inventory.itemOf(NUMBERS, row, cells));
            }
        });
    }

    /** From the numbers of the person, or else from the person. */
    private void readLine(int person) {
        if (calls.get(person)) {
            if (!lines.known(person)) {
                JsonNode detail = detail(person);
                String number = "";
                for (JsonNode phone : detail.path("phoneNumbers")) {
                    number = ExportedTexts.of(phone, "type").startsWith("work")
                            ? ExportedTexts.of(phone, "value")
                            : number;
                }
                lines.set(person, ExportedTexts.of(detail, "extension"), number);
            }
        }
    }

    /** Several facts about the same person are asked for in a row. */
    private JsonNode detail(int person) {
        Detail known = latest;
        if (known.person() != person) {
            known = new Detail(
                    person,
                    inventory.only("people_details", List.of(id(person))).orElseGet(Facts::fields));
            latest = known;
        }
        return known.json();
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
        return new PersonName(
                ExportedTexts.of(detail, "firstName"), ExportedTexts.of(detail, "lastName"), displays[person]);
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
        String id = ExportedTexts.of(detail(person), "managerId");
        return id.isEmpty() ? -1 : ids.index(id).orElse(-1);
    }

    @Override
    public String department(int person) {
        return ExportedTexts.of(detail(person), "department");
    }

    @Override
    public String title(int person) {
        return ExportedTexts.of(detail(person), "title");
    }

    @Override
    public boolean active(int person) {
        return active.get(person);
    }

    @Override
    public String created(int person) {
        return ExportedTexts.either(ExportedTexts.of(detail(person), "created"), CREATED);
    }

    private record Detail(int person, JsonNode json) {}
}
