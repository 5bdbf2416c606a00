package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.FormParts;
import org.spaceodt.api.request.PartTexts;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.change.input.KeptMappings;
import org.spaceodt.sheet.json.Envelope;
import org.spaceodt.sheet.source.Source;

/** Understands requests for rows: a form, a JSON array or object, or CSV, each with what the query says. */
@Singleton
public class RowRequests {
    private static final Set<String> TABLES = Set.of(Parts.FILE, Parts.GLOBAL);
    private static final Set<String> OTHERS = Set.of(
            Parts.MAPPING,
            Parts.SHEET,
            Parts.VALUES,
            Parts.MAX_ROWS,
            Parts.FAIL_FAST,
            Parts.FAILURE_LIMIT,
            Parts.START_AT,
            Parts.STOP_AT,
            Parts.ZONE,
            Parts.COUNTRY,
            Parts.ACCEPT,
            Parts.SKIP_BAD_ROWS,
            Parts.ONLY_FAILURES,
            Parts.INCLUDE_PROTECTED,
            Parts.PLAN);

    private final Uploads uploads;

    RowRequests(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What is done with the rows. */
    public interface Use<T> {
        T of(AskedRows asked) throws IOException;
    }

    /** @throws Refusal when a part is unknown, there twice, or cannot be used */
    <T> T open(MultipartFormDataInput form, RowQuery query, Use<T> use) {
        return open(form, query, Set.of(), use);
    }

    /** @param more parts that there may be besides */
    public <T> T open(MultipartFormDataInput form, RowQuery query, Set<String> more, Use<T> use) {
        Parts parts = query.parts();
        form.getValues().forEach((name, values) -> part(name, values, parts, more));
        return table(
                form,
                Parts.FILE,
                file -> table(
                        form, Parts.GLOBAL, general -> use.of(AskedRows.of(parts, uploads.mappings(), file, general))));
    }

    private static void part(String name, Collection<FormValue> values, Parts parts, Set<String> more) {
        if (name == null) {
            throw Refusal.of(ProblemKind.BAD_REQUEST);
        }
        if (values.size() > 1) {
            throw Refusal.part(Refusal.excerpt(name), "twice");
        }
        if (OTHERS.contains(name) || more.contains(name) || name.equals(Parts.ROWS)) {
            parts.put(name, node(name, FormParts.text(name, values.iterator().next())));
        } else if (!TABLES.contains(name)) {
            throw unknown(name, more, Parts.FILE, Parts.GLOBAL, Parts.ROWS);
        }
    }

    private static JsonNode node(String name, String text) {
        return switch (name) {
            case Parts.MAPPING -> PartTexts.mapping(text);
            case Parts.VALUES, Parts.POLICY -> PartTexts.object(name, text);
            case Parts.ROWS -> RowQuery.numbers(List.of(text.strip().replaceAll("^\\[|]$", "")));
            default -> JsonNodeFactory.instance.textNode(text);
        };
    }

    private <T> T table(MultipartFormDataInput form, String name, TableUse<T> use) {
        Optional<FormValue> value =
                form.getValues().getOrDefault(name, List.of()).stream().findFirst();
        if (value.isEmpty()) {
            return used(use, Optional.empty());
        }
        try (InputStream content = value.get().isFileItem()
                ? value.get().getFileItem().getInputStream()
                : new ByteArrayInputStream(value.get().getValue().getBytes(StandardCharsets.UTF_8))) {
            return uploads.open(content, source -> use.of(Optional.of(source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface TableUse<T> {
        T of(Optional<Source> table) throws IOException;
    }

    private static <T> T used(TableUse<T> use, Optional<Source> table) {
        try {
            return use.of(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a body that is the table, or a JSON object with more than the rows. */
    <T> T open(InputStream body, RowQuery query, Use<T> use) {
        return open(body, query, Set.of(), use);
    }

    /** @param more members that there may be besides */
    public <T> T open(InputStream body, RowQuery query, Set<String> more, Use<T> use) {
        Parts parts = query.parts();
        return uploads.open(body, source -> {
            Optional<Envelope> envelope = envelope(source);
            if (envelope.isPresent()) {
                return use.of(asked(envelope.get(), parts, more, uploads.mappings()));
            }
            boolean none = source.isEmpty() && parts.has(Parts.VALUES);
            return use.of(AskedRows.of(
                    parts, uploads.mappings(), none ? Optional.empty() : Optional.of(source), Optional.empty()));
        });
    }

    private static Optional<Envelope> envelope(Source source) throws IOException {
        try {
            return Envelope.open(source, Parts.ROWS);
        } catch (Envelope.Malformed e) {
            throw e.getMessage().isEmpty()
                    ? Refusal.part("body", "object")
                    : Refusal.part(Refusal.excerpt(e.getMessage()), "twice");
        }
    }

    private static AskedRows asked(Envelope envelope, Parts parts, Set<String> more, KeptMappings kept) {
        Optional<Source> general = Optional.empty();
        for (Map.Entry<String, JsonNode> member : envelope.others().properties()) {
            String name = member.getKey();
            if (name.equals(Parts.GLOBAL)) {
                if (!member.getValue().isObject()) {
                    throw Refusal.part(name, "object");
                }
                general = Optional.of(Source.of(("[" + member.getValue() + "]").getBytes(StandardCharsets.UTF_8)));
            } else if (OTHERS.contains(name) || more.contains(name) || name.equals(Parts.ONLY)) {
                if (name.equals(Parts.ONLY) && parts.has(Parts.ROWS)) {
                    throw Refusal.part(name, "twice");
                }
                parts.put(name, member.getValue());
            } else {
                throw unknown(name, more, Parts.ROWS, Parts.GLOBAL, Parts.ONLY);
            }
        }
        return AskedRows.of(parts, kept, envelope.table(), general);
    }

    private static Refusal unknown(String name, Set<String> more, String... usual) {
        Set<String> known = new TreeSet<>(OTHERS);
        known.addAll(more);
        known.addAll(List.of(usual));
        return Refusal.part(Refusal.excerpt(name), "unknown", String.join(", ", known));
    }
}
