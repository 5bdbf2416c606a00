package org.spaceodt.change.softphone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.CountryRule;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.TableShape;

/**
 * The columns of {@code input_softphones.csv}: whose row it is, and what the actions of the stages take. A column is read by
 * every stage whose action has a parameter of that name. Immutable.
 */
public final class SoftphoneColumns {
    public static final String EMAIL = "user_email";
    static final String LICENSE = "calling_license_id";
    static final String LOCATION = "location_id";
    static final String LOCATION_NAME = "location_name";
    static final String EXTENSION = "extension";
    static final String PHONE = "phone_number";
    static final String QUEUE_IDS = "call_queue_ids";
    static final String QUEUE_NAMES = "call_queue_names";
    /** What the actions call the person. */
    static final String PERSON = "person_id";
    /** The header of the template, which spreadsheets and scripts know. */
    static final List<String> TEMPLATE = List.of(
            EMAIL,
            LICENSE,
            LOCATION,
            LOCATION_NAME,
            EXTENSION,
            PHONE,
            "cf_always_enabled",
            "voicemail_enabled",
            "intercept_enabled",
            "incoming_permissions_json",
            "outgoing_permissions_json",
            QUEUE_IDS,
            QUEUE_NAMES,
            "join_enabled");

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Read> readers = new LinkedHashMap<>();
    private final Map<SoftphoneStage, Set<String>> ofStages = new EnumMap<>(SoftphoneStage.class);

    /** Which stage reads a column first, and as what. */
    private record Read(SoftphoneStage stage, Description action, Description.Parameter parameter) {}

    private SoftphoneColumns() {}

    public static SoftphoneColumns of(Catalogue catalogue) {
        SoftphoneColumns made = new SoftphoneColumns();
        made.columns.put(EMAIL, new Column(EMAIL, List.of("email"), true, CellType.one(Kind.EMAIL)));
        for (SoftphoneStage stage : SoftphoneStage.values()) {
            Set<String> names = new LinkedHashSet<>();
            catalogue.find(stage.id()).map(Action::description).ifPresent(action -> action.parameters()
                    .forEach(parameter -> made.add(new Read(stage, action, parameter), names)));
            made.ofStages.put(stage, names);
        }
        made.columns.putIfAbsent(
                CountryRule.COLUMN, Column.of(CountryRule.COLUMN, Kind.COUNTRY).orCalled("country_code"));
        return made;
    }

    private void add(Read read, Set<String> names) {
        Description.Parameter parameter = read.parameter();
        String name = parameter.name();
        if (name.equals(PERSON)) {
            return;
        }
        names.add(name);
        readers.putIfAbsent(name, read);
        boolean required = name.equals(LICENSE);
        // The name of a location has a column of its own, which may stand beside that of its id.
        List<String> others = parameter.oldNames().stream()
                .filter(old -> !old.equals(LOCATION_NAME))
                .toList();
        columns.putIfAbsent(name, new Column(name, others, required, parameter.type()));
        if (name.equals(LOCATION)) {
            names.add(LOCATION_NAME);
            readers.putIfAbsent(LOCATION_NAME, read);
            columns.putIfAbsent(LOCATION_NAME, Column.of(LOCATION_NAME, parameter.type()));
        }
    }

    /** All of them. */
    public TableShape shape() {
        return new TableShape(List.copyOf(columns.values()), List.of(), false);
    }

    /** Those of one stage, and whose row it is. */
    TableShape shape(SoftphoneStage stage) {
        List<Column> own = new ArrayList<>(List.of(columns.get(EMAIL)));
        ofStages.get(stage).forEach(name -> {
            Column column = columns.get(name);
            own.add(new Column(column.name(), column.aliases(), false, column.type()));
        });
        own.add(columns.get(CountryRule.COLUMN));
        return new TableShape(own, List.of(), false);
    }

    /** All of them, and any other, whatever stands in them. */
    TableShape asTexts() {
        List<Column> texts = columns.values().stream()
                .map(column -> Column.of(column.name(), Kind.TEXT)
                        .orCalled(column.aliases().toArray(String[]::new)))
                .toList();
        return new TableShape(texts, List.of(), true);
    }

    /** Whose row it is, alone. */
    TableShape people() {
        return TableShape.of(columns.get(EMAIL));
    }

    Set<String> names(SoftphoneStage stage) {
        return ofStages.get(stage);
    }

    /** The canonical name of a column of any stage, as somebody wrote it; empty for another text. */
    Optional<String> named(String heading) {
        String key = Heading.key(heading);
        return columns.values().stream()
                .filter(column -> Heading.key(column.name()).equals(key)
                        || column.aliases().stream().map(Heading::key).anyMatch(key::equals))
                .map(Column::name)
                .findFirst();
    }

    /** The first stage that reads a column; empty for one that says whose row it is. */
    Optional<SoftphoneStage> stage(String column) {
        return Optional.ofNullable(readers.get(column)).map(Read::stage);
    }

    /** What people read of a column; empty for one that no action has. */
    Optional<String> help(String column, Locale language) {
        return Optional.ofNullable(readers.get(column))
                .map(read -> read.action().help(read.parameter(), language));
    }

    /** A cell that would pass; empty text where there is none. */
    String example(String column) {
        return Optional.ofNullable(readers.get(column))
                .map(read -> read.parameter().example())
                .orElseGet(() -> columns.get(column).type().example());
    }
}
