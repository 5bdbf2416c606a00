package org.spaceodt.sandbox.tenant.locations;

import java.util.Optional;
import java.util.OptionalInt;

/** The locations that a tenant begins with. They never change; what is written is kept over them, see {@link SiteRepository}. */
public interface SiteSource {
    int size();

    OptionalInt find(String id);

    String id(int site);

    /** Whether the location is enabled for Webex Calling. */
    boolean calls(int site);

    String name(int site);

    PostalAddress address(int site);

    String timeZone(int site);

    String latitude(int site);

    String longitude(int site);

    /** As {@code es_es}. */
    String language(int site);

    String routingPrefix(int site);

    String mainNumber(int site);

    /** Where calls of a calling location to the PSTN go; empty when nothing is connected, or no route is needed. */
    Optional<PstnRoute> route(int site);

    /** The connection of a calling location to the PSTN, as {@link SiteRepository#connection}. */
    int connection(int site);
}
