/** Pages for people in a browser, over what the HTTP API does: a room a screen. */
package org.spaceodt.web;
