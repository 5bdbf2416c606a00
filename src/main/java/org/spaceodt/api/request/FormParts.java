package org.spaceodt.api.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

/** A form that has one file, and texts besides: what is in it that nobody asked for is refused, not passed over. */
public final class FormParts {
    private static final int LONGEST_TEXT = 1 << 20;

    private final MultipartFormDataInput form;

    /**
     * Holds all parts against what there may be.
     *
     * @param texts that may be there once
     * @param lists that may be there more than once
     * @throws Refusal when one is unknown, or there twice
     */
    public FormParts(MultipartFormDataInput form, Set<String> texts, Set<String> lists) {
        this.form = form;
        for (Map.Entry<String, Collection<FormValue>> part : form.getValues().entrySet()) {
            String name = part.getKey();
            if (name == null) {
                throw Refusal.of(ProblemKind.BAD_REQUEST);
            }
            if (!lists.contains(name) && !texts.contains(name) && !name.equals(Parts.FILE)) {
                Set<String> known = new TreeSet<>(texts);
                known.addAll(lists);
                known.add(Parts.FILE);
                throw Refusal.part(Refusal.excerpt(name), "unknown", String.join(", ", known));
            }
            if (part.getValue().size() > 1 && !lists.contains(name)) {
                throw Refusal.part(name, "twice");
            }
        }
    }

    /** @throws Refusal when there is anything but the file, or more than one of that */
    public static void onlyFile(MultipartFormDataInput form) {
        new FormParts(form, Set.of(), Set.of());
    }

    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        form.getValues().getOrDefault(name, List.of()).forEach(value -> texts.add(text(name, value)));
        return texts;
    }

    /** What is there goes to the others, as it is. */
    public void put(Parts parts, String... names) {
        for (String name : names) {
            text(name).ifPresent(text -> parts.put(name, text));
        }
    }

    /** The same of a list. */
    public void putList(Parts parts, String name) {
        parts.put(name, texts(name));
    }

    /** @throws Refusal when it is longer than a text may be */
    public static String text(String name, FormValue value) {
        if (!value.isFileItem()) {
            return value.getValue();
        }
        try (InputStream content = value.getFileItem().getInputStream()) {
            byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                throw Refusal.part(name, "part_long", String.valueOf(LONGEST_TEXT >> 10));
            }
            return new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
