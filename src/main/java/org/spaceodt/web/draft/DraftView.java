package org.spaceodt.web.draft;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.spaceodt.api.access.draft.Draft;

/** A form that came too late. */
@TemplateData
public record DraftView(String id, String path, boolean withFiles, List<Field> fields) {
    /** As it was typed: it is sent again as it is. */
    @TemplateData
    public record Field(String name, String value) {}

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id(),
                draft.path(),
                draft.withFiles(),
                draft.fields().stream()
                        .map(field -> new Field(field.getKey(), field.getValue()))
                        .toList());
    }
}
