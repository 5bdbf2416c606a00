package org.spaceodt.sandbox.tenant.locations;

/** A postal address; texts that were never given are "". */
public record PostalAddress(
        String address1, String address2, String city, String state, String postalCode, String country) {}
