/** A request before anybody understands it: who may ask, how much may come, its parts and files; and the start page. */
package org.spaceodt.api.request;
