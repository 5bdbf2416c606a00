package org.spaceodt.sandbox.tenant.id;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.spaceodt.sandbox.tenant.draw.Draw;

/**
 * Webex ids: Base64 without padding of {@code ciscospark://us/TYPE/uuid}. Licences carry {@code orgUuid:BCSTD_uuid} and groups
 * {@code uuid:orgUuid} in the last part. Both that form and the plain UUID are understood, as the API does.
 */
public final class WebexIds {
    private static final String SCHEME = "ciscospark://us/";
    private static final int UUID_LENGTH = 36;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Uuids uuids;
    private final String organization;

    private final Map<ResourceKind, IdTable> tables;

    public WebexIds(Draw draw) {
        this(draw, Map.of());
    }

    /** @param tables the ids of what was imported; what is made later has invented ones */
    public WebexIds(Draw draw, Map<ResourceKind, IdTable> tables) {
        this.tables = tables;
        this.uuids = new Uuids(draw);
        this.organization = uuids.of(ResourceKind.ORGANIZATION, 0).toString();
    }

    /** The Base64 form of an id. */
    public String of(ResourceKind kind, int index) {
        IdTable table = tables.get(kind);
        if (table != null && index < table.size()) {
            return table.id(index);
        }
        return encode(kind, plain(kind, index));
    }

    /** The Base64 form of a licence's id; the product code is a part of it. */
    public String ofLicense(String product, int index) {
        return encode(ResourceKind.LICENSE, organization + ":" + product + "_" + uuid(ResourceKind.LICENSE, index));
    }

    /** The plain UUID of an id. */
    public String uuid(ResourceKind kind, int index) {
        IdTable table = tables.get(kind);
        if (table != null && index < table.size()) {
            return IdTable.plain(table.id(index));
        }
        return uuids.of(kind, index).toString();
    }

    /** The plain UUID in an id of the Base64 form. */
    public static String uuid(String id) {
        String plain = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.US_ASCII);
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    /** The index of the thing with this id in either form; empty when the id is malformed or of another kind or tenant. */
    public OptionalInt index(ResourceKind kind, String id) {
        IdTable table = tables.get(kind);
        if (table == null) {
            return invented(kind, id);
        }
        OptionalInt known = table.index(id);
        if (known.isPresent()) {
            return known;
        }
        OptionalInt made = invented(kind, id);
        return made.isPresent() && made.getAsInt() >= table.size() ? made : OptionalInt.empty();
    }

    private OptionalInt invented(ResourceKind kind, String id) {
        String plain = id;
        if (id.length() > UUID_LENGTH && id.indexOf('-') < 0 && id.indexOf(':') < 0) {
            plain = decode(kind, id);
        }
        return plain == null ? OptionalInt.empty() : parse(kind, uuidPart(kind, plain));
    }

    private String plain(ResourceKind kind, int index) {
        return kind == ResourceKind.SCIM_GROUP ? uuid(kind, index) + ":" + organization : uuid(kind, index);
    }

    private static String encode(ResourceKind kind, String plain) {
        return ENCODER.encodeToString((SCHEME + kind.name() + "/" + plain).getBytes(StandardCharsets.US_ASCII));
    }

    private static String decode(ResourceKind kind, String id) {
        String prefix = SCHEME + kind.name() + "/";
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.US_ASCII);
            return text.startsWith(prefix) ? text.substring(prefix.length()) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Cuts the organization and the product code off, and refuses those of another organization. */
    private String uuidPart(ResourceKind kind, String plain) {
        String rest = plain;
        if (kind == ResourceKind.LICENSE) {
            rest = rest.startsWith(organization + ":") ? rest.substring(organization.length() + 1) : rest;
            return rest.indexOf(':') < 0 ? rest.substring(rest.indexOf('_') + 1) : rest;
        }
        if (kind == ResourceKind.SCIM_GROUP && rest.endsWith(":" + organization)) {
            return rest.substring(0, rest.length() - organization.length() - 1);
        }
        return rest;
    }

    private OptionalInt parse(ResourceKind kind, String uuid) {
        if (uuid.length() != UUID_LENGTH) {
            return OptionalInt.empty();
        }
        try {
            return uuids.index(kind, UUID.fromString(uuid));
        } catch (IllegalArgumentException notUuid) {
            return OptionalInt.empty();
        }
    }
}
