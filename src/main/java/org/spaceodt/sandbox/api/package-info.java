/**
 * The answers of the Webex REST API over the tenant, reading and writing: paths, parameters, pages and JSON. A package a noun; {@code api.call} is what they share. It knows no HTTP server. The shapes follow
 * the Webex OpenAPI specifications, completed by the models of wxc_sdk.
 */
package org.spaceodt.sandbox.api;
