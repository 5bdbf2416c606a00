package org.spaceodt.access.user;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.access.Role;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** Reads and writes the table of users: all of it, or nothing. For one reading. */
final class UserRows {
    private static final String NAME = "name";
    private static final String ROLE = "role";
    private static final String HASH = "hash";
    private static final String CREATED = "created";
    private static final TableShape SHAPE = TableShape.of(
            new Column(NAME, List.of("nombre", "nom"), true, CellType.one(Kind.TEXT)),
            new Column(ROLE, List.of("rol"), true, CellType.one(Kind.TEXT)),
            new Column(HASH, List.of(), true, CellType.one(Kind.TEXT)),
            new Column(CREATED, List.of("creado", "creat"), false, CellType.one(Kind.TEXT)));
    /** Nobody is in it any more, which is no fault of the table. */
    private static final String NO_ROWS = "file.no_rows";

    private final List<User> users = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();

    /**
     * @param file what it is called
     * @throws FaultyUsers when anything in it is wrong
     */
    static List<User> read(byte[] content, String file) throws FaultyUsers {
        UserRows table = new UserRows();
        Diagnostics found = new Diagnostics();
        try (Source source = Source.of(content)) {
            Table.check(source, SHAPE, Map.of(), TableLimits.USUAL, RowCountry.UNKNOWN, table::row)
                    .diagnostics()
                    .each(fault -> {
                        if (!fault.code().equals(NO_ROWS)) {
                            found.add(fault);
                        }
                    });
        } catch (IOException e) {
            found.add(UserTexts.error(0, "", "users.unreadable", file));
        }
        if (found.hasErrors()) {
            throw new FaultyUsers(file, found);
        }
        return List.copyOf(table.users);
    }

    private void row(SheetRow row, Consumer<Diagnostic> fault) {
        Optional<String> name = row.cell(NAME).filter(text -> known(text, row, fault));
        Optional<Role> role = row.cell(ROLE).flatMap(Role::of);
        if (row.cell(ROLE).isPresent() && role.isEmpty()) {
            fault.accept(UserTexts.error(
                    row.number(), ROLE, "users.role", row.cell(ROLE).get()));
        }
        Optional<String> hash = row.cell(HASH).filter(Passwords::isHash);
        if (row.cell(HASH).isPresent() && hash.isEmpty()) {
            // It may be a password: it is not repeated.
            fault.accept(UserTexts.error(row.number(), HASH, "users.hash").ofCell("…"));
        }
        Optional<Instant> created = row.cell(CREATED).flatMap(text -> moment(text, row, fault));
        if (name.isPresent() && role.isPresent() && hash.isPresent()) {
            users.add(new User(name.get(), role.get(), hash.get(), created));
        }
    }

    private boolean known(String name, SheetRow row, Consumer<Diagnostic> fault) {
        if (!User.isName(name)) {
            fault.accept(UserTexts.error(row.number(), NAME, "users.name", name));
            return false;
        }
        Integer before = rows.putIfAbsent(User.key(name), row.number());
        if (before != null) {
            fault.accept(UserTexts.error(row.number(), NAME, "users.twice", name, String.valueOf(before)));
        }
        return before == null;
    }

    private static Optional<Instant> moment(String text, SheetRow row, Consumer<Diagnostic> fault) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            fault.accept(UserTexts.error(row.number(), CREATED, "users.created", text));
            return Optional.empty();
        }
    }

    static String written(List<User> users) {
        StringBuilder table = new StringBuilder(CsvForm.PLAIN.header(SHAPE.names()));
        users.forEach(user -> table.append(CsvForm.PLAIN.line(List.of(
                user.name(),
                user.role().code(),
                user.hash(),
                user.created().map(Instant::toString).orElse("")))));
        return table.toString();
    }
}
