// Made from openapi/portal.json by `npm run generate:openapi`. Do not edit.

export interface paths {
    "/api/gatehouse/v1/apis/{apiIdOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what an API’s page shows: how to call and register it, its versions and documents */
        get: operations["get-api-page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what changed in an API from version to version, newest first */
        get: operations["list-api-changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/changelog/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one entry of an API’s changelog, operation by operation */
        get: operations["get-api-changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one document by its path, as HTML */
        get: operations["get-api-document-page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/fitting-applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your applications and whether each can be registered for an API, and why not */
        get: operations["list-fitting-applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/images/{imageType}/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a picture of an API */
        get: operations["read-api-image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/operation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one operation by its id, with an example of what to send */
        get: operations["get-api-operation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the operations of a version in the document’s order */
        get: operations["list-api-operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read which groups a version’s operations stand in, and list those of one group */
        get: operations["get-api-outline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one named schema of a version */
        get: operations["get-api-schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/apis/{apiIdOrSlug}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a call of an operation, for a browser that may not send it itself
         * @description The body is that of the answer, as bytes. `Gatehouse-Try-Status` holds its status, `Gatehouse-Try-Headers` its headers: a percent-encoded JSON list of names and values.
         */
        post: operations["try-api-operation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your applications with their state, their registrations and what they wait for */
        get: operations["list-stated-applications"];
        put?: never;
        /** Create an application for an API, with its strategy, and ask for the API: both or neither */
        post: operations["create-registered-application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one of your applications with its state, its registrations and what it waits for */
        get: operations["get-stated-application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/applications/{applicationId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the credentials of one of your applications with their last characters and last use
         * @description Those that work come first, then those that have ended; each the newest first.
         */
        get: operations["list-known-credentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/applications/{applicationId}/credentials/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a credential of one of your applications with its last characters and last use */
        get: operations["get-known-credential"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/applications/{applicationId}/credentials/{credentialId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a key in the place of another, which ends when you choose */
        post: operations["rotate-credential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a page of the catalog with its icons, its filters, and what to give up where nothing is found
         * @description Attributes are chosen by `selected[KEY]=VALUE,VALUE`; `q` is words that an API has to hold.
         */
        get: operations["read-catalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/developer/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; every other session ends */
        post: operations["change-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/developer/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the own name */
        patch: operations["update-developer-me"];
        trace?: never;
    };
    "/api/gatehouse/v1/developer/resend-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the mail after a sign-up once more */
        post: operations["resend-verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/developer/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the own sessions */
        get: operations["list-sessions"];
        put?: never;
        post?: never;
        /** End all of one’s sessions, or all others */
        delete: operations["end-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/developer/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s sessions */
        delete: operations["end-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/developer/set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a password by a mailed token; the first one signs in who is approved */
        post: operations["set-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how applications and keys work */
        get: operations["get-help"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the contact, the password rule and the gateway’s address of this portal */
        get: operations["get-portal-site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gatehouse/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find APIs, operations, schemas and documents that the caller may see, grouped, with their pages */
        get: operations["search-site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/api-attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the attributes of the APIs that the caller may see, and how many have each value
         * @description With `selected[KEY]=VALUE,VALUE` each value also says how many APIs have it beside all that is selected of other attributes.
         */
        get: operations["get-paginated-api-attributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the APIs that the caller may see
         * @description Beside what is listed, `filter[attributes.KEY]` takes every text operator.
         */
        get: operations["list-apis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one API */
        get: operations["fetch-api"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Say what the caller may do with an API */
        get: operations["get-api-actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your applications that are registered for an API, or those that are not */
        get: operations["get-api-applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the tree of an API’s documents */
        get: operations["list-api-documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/documents/{documentIdOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one document: as JSON, as Markdown, or as a tree of nodes */
        get: operations["fetch-api-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/images/{imageType}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to the picture of an API */
        get: operations["fetch-api-image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of an API */
        get: operations["list-api-version-specs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one version with its specification */
        get: operations["fetch-api-version-spec"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/apis/{apiIdOrSlug}/versions/{versionId}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a specification as it was sent */
        get: operations["fetch-api-version-spec-raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/application-auth-strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the auth strategies that this portal offers */
        get: operations["list-application-auth-strategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your applications */
        get: operations["list-applications"];
        put?: never;
        /** Create an application */
        post: operations["create-application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one of your applications */
        get: operations["get-application"];
        put?: never;
        post?: never;
        /** Delete one of your applications with its registrations and credentials */
        delete: operations["delete-application"];
        options?: never;
        head?: never;
        /** Change one of your applications */
        patch: operations["update-application"];
        trace?: never;
    };
    "/api/v3/applications/{applicationId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the credentials of one of your applications */
        get: operations["list-credentials"];
        put?: never;
        /** Make a credential; its secret is in this answer and nowhere else */
        post: operations["create-credential"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/applications/{applicationId}/credentials/{credentialId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a credential */
        put: operations["update-credential"];
        post?: never;
        /** Revoke a credential */
        delete: operations["delete-credential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/applications/{applicationId}/granted-scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read which scopes an identity provider granted one of your applications */
        get: operations["get-application-granted-scopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/applications/{applicationId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registrations of one of your applications */
        get: operations["list-application-registrations"];
        put?: never;
        /** Ask for an API for one of your applications */
        post: operations["create-application-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/applications/{applicationId}/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one registration of one of your applications */
        get: operations["get-application-registration"];
        put?: never;
        post?: never;
        /** Give an API back */
        delete: operations["delete-application-registration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/customization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how this portal shows its APIs, and its robots.txt */
        get: operations["get-portal-customization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign up; what follows comes by mail */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer/authenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with address and password; sets the session’s cookies */
        post: operations["authenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a mail to choose a new password */
        post: operations["forgot-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out; the session ends and its cookies go */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the own account */
        get: operations["get-developer-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the session’s tokens for new ones */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a password by a mailed token; signs nobody in */
        post: operations["reset-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/developer/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove an address by its mailed token; gives the token for the first password */
        post: operations["verify-email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what this portal is and allows */
        get: operations["get-portal-context"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v3/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find operations and documents that the caller may see */
        get: operations["search-portal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemInput: {
            status: number;
            title: string;
            detail: string;
            instance: string;
            invalid_parameters?: {
                field: string;
                rule: string;
                reason: string;
                source?: string;
                minimum?: number;
                maximum?: number;
                choices?: string[];
            }[];
        };
        ApiDocumentNodeInput: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            /** @enum {string} */
            status: "published" | "unpublished";
            parent_document_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["ApiDocumentNodeInput"][];
        };
        CatalogDocumentNodeInput: {
            /** Format: uuid */
            id: string;
            parent_document_id: string | null;
            title: string;
            slug: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["CatalogDocumentNodeInput"][];
        };
        DocumentNodeInput: {
            type: string;
            text?: string;
            level?: number;
            lang?: string;
            isOrdered?: boolean;
            href?: string;
            url?: string;
            alt?: string;
            title?: string;
            checked?: boolean;
            alignment?: string;
            alignments?: string[];
            children?: components["schemas"]["DocumentNodeInput"][];
        };
        PageDocumentNodeInput: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            path: string;
            children: components["schemas"]["PageDocumentNodeInput"][];
        };
        ReferencePropertyInput: {
            name: string;
            required: boolean;
            schema: components["schemas"]["ReferenceSchemaInput"];
        };
        ReferenceSchemaInput: {
            name?: string;
            $ref?: string;
            unlisted?: boolean;
            /** @enum {string} */
            cut?: "depth" | "size" | "cycle" | "external" | "unresolved";
            title?: string;
            description?: string;
            type?: string[];
            nullable?: boolean;
            format?: string;
            enum?: unknown[];
            enumTexts?: (string | null)[];
            const?: unknown;
            default?: unknown;
            examples?: unknown[];
            minimum?: number;
            maximum?: number;
            exclusiveMinimum?: number;
            exclusiveMaximum?: number;
            multipleOf?: number;
            minLength?: number;
            maxLength?: number;
            pattern?: string;
            minItems?: number;
            maxItems?: number;
            uniqueItems?: boolean;
            minProperties?: number;
            maxProperties?: number;
            minContains?: number;
            maxContains?: number;
            contentMediaType?: string;
            contentEncoding?: string;
            readOnly?: boolean;
            writeOnly?: boolean;
            deprecated?: boolean;
            requires?: string[];
            properties?: components["schemas"]["ReferencePropertyInput"][];
            patternProperties?: {
                pattern: string;
                schema: components["schemas"]["ReferenceSchemaInput"];
            }[];
            additionalProperties?: boolean | components["schemas"]["ReferenceSchemaInput"];
            items?: components["schemas"]["ReferenceSchemaInput"];
            prefixItems?: components["schemas"]["ReferenceSchemaInput"][];
            allOf?: components["schemas"]["ReferenceSchemaInput"][];
            anyOf?: components["schemas"]["ReferenceSchemaInput"][];
            oneOf?: components["schemas"]["ReferenceSchemaInput"][];
            discriminator?: {
                property: string;
                mapping: {
                    value: string;
                    name: string;
                }[];
                defaultName?: string;
            };
            also?: {
                keyword: string;
                schema: components["schemas"]["ReferenceSchemaInput"];
            }[];
            dependentSchemas?: {
                property: string;
                schema: components["schemas"]["ReferenceSchemaInput"];
            }[];
            dependentRequired?: {
                property: string;
                names: string[];
            }[];
            xml?: {
                name?: string;
                namespace?: string;
                prefix?: string;
                nodeType?: string;
                attribute?: boolean;
                wrapped?: boolean;
            };
            externalDocs?: {
                url: string;
                description: string | null;
            };
            always?: boolean;
        };
        Problem: {
            status: number;
            title: string;
            detail: string;
            instance: string;
            invalid_parameters?: {
                field: string;
                rule: string;
                reason: string;
                source?: string;
                minimum?: number;
                maximum?: number;
                choices?: string[];
            }[];
        };
        ApiDocumentNode: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            /** @enum {string} */
            status: "published" | "unpublished";
            parent_document_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["ApiDocumentNode"][];
        };
        CatalogDocumentNode: {
            /** Format: uuid */
            id: string;
            parent_document_id: string | null;
            title: string;
            slug: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["CatalogDocumentNode"][];
        };
        DocumentNode: {
            type: string;
            text?: string;
            level?: number;
            lang?: string;
            isOrdered?: boolean;
            href?: string;
            url?: string;
            alt?: string;
            title?: string;
            checked?: boolean;
            alignment?: string;
            alignments?: string[];
            children?: components["schemas"]["DocumentNode"][];
        };
        PageDocumentNode: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            path: string;
            children: components["schemas"]["PageDocumentNode"][];
        };
        ReferenceProperty: {
            name: string;
            required: boolean;
            schema: components["schemas"]["ReferenceSchema"];
        };
        ReferenceSchema: {
            name?: string;
            $ref?: string;
            unlisted?: boolean;
            /** @enum {string} */
            cut?: "depth" | "size" | "cycle" | "external" | "unresolved";
            title?: string;
            description?: string;
            type?: string[];
            nullable?: boolean;
            format?: string;
            enum?: unknown[];
            enumTexts?: (string | null)[];
            const?: unknown;
            default?: unknown;
            examples?: unknown[];
            minimum?: number;
            maximum?: number;
            exclusiveMinimum?: number;
            exclusiveMaximum?: number;
            multipleOf?: number;
            minLength?: number;
            maxLength?: number;
            pattern?: string;
            minItems?: number;
            maxItems?: number;
            uniqueItems?: boolean;
            minProperties?: number;
            maxProperties?: number;
            minContains?: number;
            maxContains?: number;
            contentMediaType?: string;
            contentEncoding?: string;
            readOnly?: boolean;
            writeOnly?: boolean;
            deprecated?: boolean;
            requires?: string[];
            properties?: components["schemas"]["ReferenceProperty"][];
            patternProperties?: {
                pattern: string;
                schema: components["schemas"]["ReferenceSchema"];
            }[];
            additionalProperties?: boolean | components["schemas"]["ReferenceSchema"];
            items?: components["schemas"]["ReferenceSchema"];
            prefixItems?: components["schemas"]["ReferenceSchema"][];
            allOf?: components["schemas"]["ReferenceSchema"][];
            anyOf?: components["schemas"]["ReferenceSchema"][];
            oneOf?: components["schemas"]["ReferenceSchema"][];
            discriminator?: {
                property: string;
                mapping: {
                    value: string;
                    name: string;
                }[];
                defaultName?: string;
            };
            also?: {
                keyword: string;
                schema: components["schemas"]["ReferenceSchema"];
            }[];
            dependentSchemas?: {
                property: string;
                schema: components["schemas"]["ReferenceSchema"];
            }[];
            dependentRequired?: {
                property: string;
                names: string[];
            }[];
            xml?: {
                name?: string;
                namespace?: string;
                prefix?: string;
                nodeType?: string;
                attribute?: boolean;
                wrapped?: boolean;
            };
            externalDocs?: {
                url: string;
                description: string | null;
            };
            always?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "get-api-page": {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        version: string | null;
                        slug: string;
                        description: string | null;
                        description_html: string;
                        /** @enum {string} */
                        visibility: "public" | "private";
                        attributes: {
                            [key: string]: string[];
                        };
                        icon_url: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        auth_strategy: ({
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                        }) | null;
                        /** @enum {string} */
                        registration: "open" | "sign-in" | "closed";
                        gateway_url: string | null;
                        versions: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            is_current: boolean;
                            is_ready: boolean;
                            deprecated_at: string | null;
                            sunset_at: string | null;
                        }[];
                        specification: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            is_current: boolean;
                            is_ready: boolean;
                            deprecated_at: string | null;
                            sunset_at: string | null;
                            /** @enum {string} */
                            format: "json" | "yaml";
                            title: string | null;
                            description: string | null;
                            description_html: string;
                            servers: {
                                url: string;
                                description: string | null;
                                variables: {
                                    name: string;
                                    default: string;
                                    values: string[];
                                    description: string | null;
                                }[];
                                name?: string;
                                title?: string;
                                protocol?: string;
                                protocolVersion?: string;
                                security?: {
                                    name: string;
                                    scopes: string[];
                                }[][];
                                bindings?: {
                                    protocol: string;
                                    text: string;
                                }[];
                            }[];
                            security_schemes: {
                                name: string;
                                type: string;
                                description: string | null;
                                in: string | null;
                                parameterName: string | null;
                                scheme: string | null;
                                flows: {
                                    type: string;
                                    authorizationUrl: string | null;
                                    tokenUrl: string | null;
                                    refreshUrl?: string;
                                    deviceAuthorizationUrl?: string;
                                    scopes: {
                                        name: string;
                                        description: string | null;
                                    }[];
                                }[];
                                openIdConnectUrl: string | null;
                                bearerFormat?: string;
                                oauth2MetadataUrl?: string;
                                deprecated?: boolean;
                            }[];
                            tags: {
                                name: string;
                                description: string | null;
                                summary?: string;
                                parent?: string;
                                kind?: string;
                                externalDocs?: {
                                    url: string;
                                    description: string | null;
                                };
                            }[];
                            about: {
                                summary: string | null;
                                contact: {
                                    name: string | null;
                                    email: string | null;
                                    url: string | null;
                                };
                                license: {
                                    name: string | null;
                                    url: string | null;
                                };
                                terms: string | null;
                                externalDocs: {
                                    url: string;
                                    description: string | null;
                                } | null;
                            } | null;
                        } | null;
                        documents: components["schemas"]["PageDocumentNode"][];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-changes": {
        parameters: {
            query?: {
                breaking?: "true" | "false";
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "first" | "added" | "replaced";
                            version: {
                                /** Format: uuid */
                                id: string;
                                version: string;
                            };
                            previous_version: {
                                id: string | null;
                                version: string;
                            } | null;
                            /** @description Why the two texts could not be compared. */
                            failure: string | null;
                            counts: {
                                added: number;
                                removed: number;
                                changed: number;
                                deprecated: number;
                                undeprecated: number;
                                /** @description Changes that may break callers, of all operations. */
                                breaking: number;
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** @description The first of them; the entry’s own address lists all. */
                            operations: {
                                /** @description Null for the API as a whole. */
                                operation_id: string | null;
                                method: string | null;
                                path: string | null;
                                summary: string | null;
                                /** @enum {string} */
                                change: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                                breaking: number;
                                total: number;
                                /** @description The first of them, those that break before the others. */
                                changes: {
                                    /** @enum {string} */
                                    kind: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                                    rule: string;
                                    /** @description Where in the operation, such as "Response 200". */
                                    places: string[];
                                    /** @description Where in a schema, such as "items[].name". */
                                    path: string | null;
                                    text: string;
                                    breaking: boolean;
                                    /** @description Why callers who do nothing may fail; null where they do not. */
                                    reason: string | null;
                                }[];
                            }[];
                            operations_total: number;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-changes": {
        parameters: {
            query?: {
                breaking?: "true" | "false";
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "first" | "added" | "replaced";
                            version: {
                                /** Format: uuid */
                                id: string;
                                version: string;
                            };
                            previous_version: {
                                id: string | null;
                                version: string;
                            } | null;
                            /** @description Why the two texts could not be compared. */
                            failure: string | null;
                            counts: {
                                added: number;
                                removed: number;
                                changed: number;
                                deprecated: number;
                                undeprecated: number;
                                /** @description Changes that may break callers, of all operations. */
                                breaking: number;
                            };
                            /** Format: date-time */
                            created_at: string;
                        };
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** @description Null for the API as a whole. */
                            operation_id: string | null;
                            method: string | null;
                            path: string | null;
                            summary: string | null;
                            /** @enum {string} */
                            change: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                            breaking: number;
                            total: number;
                            /** @description The first of them, those that break before the others. */
                            changes: {
                                /** @enum {string} */
                                kind: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                                rule: string;
                                /** @description Where in the operation, such as "Response 200". */
                                places: string[];
                                /** @description Where in a schema, such as "items[].name". */
                                path: string | null;
                                text: string;
                                breaking: boolean;
                                /** @description Why callers who do nothing may fail; null where they do not. */
                                reason: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-document-page": {
        parameters: {
            query: {
                path: string;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        path: string;
                        content: string;
                        html: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        trail: {
                            title: string;
                            path: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-fitting-applications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            auth_strategy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                                supports_multiple_credentials?: boolean;
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                                supports_multiple_credentials?: boolean;
                                min_allowed_credentials?: number;
                                max_allowed_credentials?: number;
                            };
                            fits: boolean;
                            why_not: ("registered" | "other-strategy" | "no-strategy") | null;
                            reason: string | null;
                            registration_id: string | null;
                            registration_status: ("approved" | "pending" | "revoked" | "rejected") | null;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-api-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
                imageType: "icon";
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/svg+xml": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-operation": {
        parameters: {
            query: {
                version?: string;
                operation_id: string;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        operation_id: string;
                        /** @enum {string} */
                        kind: "operation" | "webhook" | "message";
                        method: string;
                        path: string;
                        summary: string | null;
                        tags: string[];
                        group_name: string | null;
                        internal: boolean;
                        deprecated: boolean;
                        version: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            is_current: boolean;
                            is_ready: boolean;
                            deprecated_at: string | null;
                            sunset_at: string | null;
                        };
                        description: string | null;
                        description_html: string;
                        detail: {
                            parameters: {
                                name: string;
                                required: boolean;
                                deprecated: boolean;
                                description: string | null;
                                schema: components["schemas"]["ReferenceSchema"] | null;
                                /** @enum {string} */
                                in: "path" | "query" | "querystring" | "header" | "cookie";
                                style: string | null;
                                explode: boolean | null;
                                allowEmptyValue?: boolean;
                                allowReserved?: boolean;
                                mediaType?: string;
                                location?: string;
                                examples: {
                                    name: string | null;
                                    summary: string | null;
                                    description: string | null;
                                    text: string;
                                    truncated: boolean;
                                    externalValue?: string;
                                    generated?: boolean;
                                }[];
                            }[];
                            requestBody: {
                                description: string | null;
                                required: boolean;
                                contents: {
                                    mediaType: string;
                                    schema: components["schemas"]["ReferenceSchema"] | null;
                                    itemSchema?: components["schemas"]["ReferenceSchema"];
                                    examples: {
                                        name: string | null;
                                        summary: string | null;
                                        description: string | null;
                                        text: string;
                                        truncated: boolean;
                                        externalValue?: string;
                                        generated?: boolean;
                                    }[];
                                    encoding?: {
                                        property: string | null;
                                        contentType: string | null;
                                        style: string | null;
                                        explode: boolean | null;
                                        allowReserved: boolean;
                                        headers: {
                                            name: string;
                                            required: boolean;
                                            deprecated: boolean;
                                            description: string | null;
                                            schema: components["schemas"]["ReferenceSchema"] | null;
                                            examples: {
                                                name: string | null;
                                                summary: string | null;
                                                description: string | null;
                                                text: string;
                                                truncated: boolean;
                                                externalValue?: string;
                                                generated?: boolean;
                                            }[];
                                        }[];
                                    }[];
                                }[];
                            } | null;
                            responses: {
                                status: string;
                                summary?: string;
                                description: string | null;
                                headers: {
                                    name: string;
                                    required: boolean;
                                    deprecated: boolean;
                                    description: string | null;
                                    schema: components["schemas"]["ReferenceSchema"] | null;
                                    examples: {
                                        name: string | null;
                                        summary: string | null;
                                        description: string | null;
                                        text: string;
                                        truncated: boolean;
                                        externalValue?: string;
                                        generated?: boolean;
                                    }[];
                                }[];
                                contents: {
                                    mediaType: string;
                                    schema: components["schemas"]["ReferenceSchema"] | null;
                                    itemSchema?: components["schemas"]["ReferenceSchema"];
                                    examples: {
                                        name: string | null;
                                        summary: string | null;
                                        description: string | null;
                                        text: string;
                                        truncated: boolean;
                                        externalValue?: string;
                                        generated?: boolean;
                                    }[];
                                    encoding?: {
                                        property: string | null;
                                        contentType: string | null;
                                        style: string | null;
                                        explode: boolean | null;
                                        allowReserved: boolean;
                                        headers: {
                                            name: string;
                                            required: boolean;
                                            deprecated: boolean;
                                            description: string | null;
                                            schema: components["schemas"]["ReferenceSchema"] | null;
                                            examples: {
                                                name: string | null;
                                                summary: string | null;
                                                description: string | null;
                                                text: string;
                                                truncated: boolean;
                                                externalValue?: string;
                                                generated?: boolean;
                                            }[];
                                        }[];
                                    }[];
                                }[];
                                links: {
                                    name: string;
                                    operationId: string | null;
                                    description: string | null;
                                    parameters: {
                                        name: string;
                                        value: string;
                                    }[];
                                    requestBody?: string;
                                    server?: {
                                        url: string;
                                        description: string | null;
                                        variables: {
                                            name: string;
                                            default: string;
                                            values: string[];
                                            description: string | null;
                                        }[];
                                        name?: string;
                                        title?: string;
                                        protocol?: string;
                                        protocolVersion?: string;
                                        security?: {
                                            name: string;
                                            scopes: string[];
                                        }[][];
                                        bindings?: {
                                            protocol: string;
                                            text: string;
                                        }[];
                                    };
                                }[];
                            }[];
                            servers: {
                                url: string;
                                description: string | null;
                                variables: {
                                    name: string;
                                    default: string;
                                    values: string[];
                                    description: string | null;
                                }[];
                                name?: string;
                                title?: string;
                                protocol?: string;
                                protocolVersion?: string;
                                security?: {
                                    name: string;
                                    scopes: string[];
                                }[][];
                                bindings?: {
                                    protocol: string;
                                    text: string;
                                }[];
                            }[];
                            security: {
                                name: string;
                                scopes: string[];
                            }[][];
                            externalDocs: {
                                url: string;
                                description: string | null;
                            } | null;
                            callbacks: {
                                name: string;
                                expression: string;
                                operation: {
                                    method: string;
                                    summary: string | null;
                                    description: string | null;
                                    deprecated: boolean;
                                    parameters: {
                                        name: string;
                                        required: boolean;
                                        deprecated: boolean;
                                        description: string | null;
                                        schema: components["schemas"]["ReferenceSchema"] | null;
                                        /** @enum {string} */
                                        in: "path" | "query" | "querystring" | "header" | "cookie";
                                        style: string | null;
                                        explode: boolean | null;
                                        allowEmptyValue?: boolean;
                                        allowReserved?: boolean;
                                        mediaType?: string;
                                        location?: string;
                                        examples: {
                                            name: string | null;
                                            summary: string | null;
                                            description: string | null;
                                            text: string;
                                            truncated: boolean;
                                            externalValue?: string;
                                            generated?: boolean;
                                        }[];
                                    }[];
                                    requestBody: {
                                        description: string | null;
                                        required: boolean;
                                        contents: {
                                            mediaType: string;
                                            schema: components["schemas"]["ReferenceSchema"] | null;
                                            itemSchema?: components["schemas"]["ReferenceSchema"];
                                            examples: {
                                                name: string | null;
                                                summary: string | null;
                                                description: string | null;
                                                text: string;
                                                truncated: boolean;
                                                externalValue?: string;
                                                generated?: boolean;
                                            }[];
                                            encoding?: {
                                                property: string | null;
                                                contentType: string | null;
                                                style: string | null;
                                                explode: boolean | null;
                                                allowReserved: boolean;
                                                headers: {
                                                    name: string;
                                                    required: boolean;
                                                    deprecated: boolean;
                                                    description: string | null;
                                                    schema: components["schemas"]["ReferenceSchema"] | null;
                                                    examples: {
                                                        name: string | null;
                                                        summary: string | null;
                                                        description: string | null;
                                                        text: string;
                                                        truncated: boolean;
                                                        externalValue?: string;
                                                        generated?: boolean;
                                                    }[];
                                                }[];
                                            }[];
                                        }[];
                                    } | null;
                                    responses: {
                                        status: string;
                                        summary?: string;
                                        description: string | null;
                                        headers: {
                                            name: string;
                                            required: boolean;
                                            deprecated: boolean;
                                            description: string | null;
                                            schema: components["schemas"]["ReferenceSchema"] | null;
                                            examples: {
                                                name: string | null;
                                                summary: string | null;
                                                description: string | null;
                                                text: string;
                                                truncated: boolean;
                                                externalValue?: string;
                                                generated?: boolean;
                                            }[];
                                        }[];
                                        contents: {
                                            mediaType: string;
                                            schema: components["schemas"]["ReferenceSchema"] | null;
                                            itemSchema?: components["schemas"]["ReferenceSchema"];
                                            examples: {
                                                name: string | null;
                                                summary: string | null;
                                                description: string | null;
                                                text: string;
                                                truncated: boolean;
                                                externalValue?: string;
                                                generated?: boolean;
                                            }[];
                                            encoding?: {
                                                property: string | null;
                                                contentType: string | null;
                                                style: string | null;
                                                explode: boolean | null;
                                                allowReserved: boolean;
                                                headers: {
                                                    name: string;
                                                    required: boolean;
                                                    deprecated: boolean;
                                                    description: string | null;
                                                    schema: components["schemas"]["ReferenceSchema"] | null;
                                                    examples: {
                                                        name: string | null;
                                                        summary: string | null;
                                                        description: string | null;
                                                        text: string;
                                                        truncated: boolean;
                                                        externalValue?: string;
                                                        generated?: boolean;
                                                    }[];
                                                }[];
                                            }[];
                                        }[];
                                        links: {
                                            name: string;
                                            operationId: string | null;
                                            description: string | null;
                                            parameters: {
                                                name: string;
                                                value: string;
                                            }[];
                                            requestBody?: string;
                                            server?: {
                                                url: string;
                                                description: string | null;
                                                variables: {
                                                    name: string;
                                                    default: string;
                                                    values: string[];
                                                    description: string | null;
                                                }[];
                                                name?: string;
                                                title?: string;
                                                protocol?: string;
                                                protocolVersion?: string;
                                                security?: {
                                                    name: string;
                                                    scopes: string[];
                                                }[][];
                                                bindings?: {
                                                    protocol: string;
                                                    text: string;
                                                }[];
                                            };
                                        }[];
                                    }[];
                                };
                            }[];
                            samples?: {
                                label: string;
                                text: string;
                            }[];
                            badges?: string[];
                            channel?: {
                                name: string;
                                address: string | null;
                                title: string | null;
                                summary: string | null;
                                description: string | null;
                                servers: string[];
                                parameters: {
                                    name: string;
                                    required: boolean;
                                    deprecated: boolean;
                                    description: string | null;
                                    schema: components["schemas"]["ReferenceSchema"] | null;
                                    /** @enum {string} */
                                    in: "path" | "query" | "querystring" | "header" | "cookie";
                                    style: string | null;
                                    explode: boolean | null;
                                    allowEmptyValue?: boolean;
                                    allowReserved?: boolean;
                                    mediaType?: string;
                                    location?: string;
                                    examples: {
                                        name: string | null;
                                        summary: string | null;
                                        description: string | null;
                                        text: string;
                                        truncated: boolean;
                                        externalValue?: string;
                                        generated?: boolean;
                                    }[];
                                }[];
                                bindings: {
                                    protocol: string;
                                    text: string;
                                }[];
                            };
                            messages?: {
                                name: string;
                                title: string | null;
                                summary: string | null;
                                description: string | null;
                                contentType: string | null;
                                deprecated: boolean;
                                tags: string[];
                                headers: components["schemas"]["ReferenceSchema"] | null;
                                payload: components["schemas"]["ReferenceSchema"] | null;
                                foreignPayload?: {
                                    format: string;
                                    text: string;
                                };
                                correlationId: {
                                    location: string;
                                    description: string | null;
                                } | null;
                                bindings: {
                                    protocol: string;
                                    text: string;
                                }[];
                                examples: {
                                    name: string | null;
                                    summary: string | null;
                                    headers: string | null;
                                    payload: string | null;
                                }[];
                                externalDocs: {
                                    url: string;
                                    description: string | null;
                                } | null;
                            }[];
                            reply?: {
                                address: {
                                    location: string;
                                    description: string | null;
                                } | null;
                                channel: {
                                    name: string;
                                    address: string | null;
                                    title: string | null;
                                    summary: string | null;
                                    description: string | null;
                                    servers: string[];
                                    parameters: {
                                        name: string;
                                        required: boolean;
                                        deprecated: boolean;
                                        description: string | null;
                                        schema: components["schemas"]["ReferenceSchema"] | null;
                                        /** @enum {string} */
                                        in: "path" | "query" | "querystring" | "header" | "cookie";
                                        style: string | null;
                                        explode: boolean | null;
                                        allowEmptyValue?: boolean;
                                        allowReserved?: boolean;
                                        mediaType?: string;
                                        location?: string;
                                        examples: {
                                            name: string | null;
                                            summary: string | null;
                                            description: string | null;
                                            text: string;
                                            truncated: boolean;
                                            externalValue?: string;
                                            generated?: boolean;
                                        }[];
                                    }[];
                                    bindings: {
                                        protocol: string;
                                        text: string;
                                    }[];
                                } | null;
                                messages: {
                                    name: string;
                                    title: string | null;
                                    summary: string | null;
                                    description: string | null;
                                    contentType: string | null;
                                    deprecated: boolean;
                                    tags: string[];
                                    headers: components["schemas"]["ReferenceSchema"] | null;
                                    payload: components["schemas"]["ReferenceSchema"] | null;
                                    foreignPayload?: {
                                        format: string;
                                        text: string;
                                    };
                                    correlationId: {
                                        location: string;
                                        description: string | null;
                                    } | null;
                                    bindings: {
                                        protocol: string;
                                        text: string;
                                    }[];
                                    examples: {
                                        name: string | null;
                                        summary: string | null;
                                        headers: string | null;
                                        payload: string | null;
                                    }[];
                                    externalDocs: {
                                        url: string;
                                        description: string | null;
                                    } | null;
                                }[];
                            };
                            bindings?: {
                                protocol: string;
                                text: string;
                            }[];
                        };
                        security_schemes: {
                            name: string;
                            type: string;
                            description: string | null;
                            in: string | null;
                            parameterName: string | null;
                            scheme: string | null;
                            flows: {
                                type: string;
                                authorizationUrl: string | null;
                                tokenUrl: string | null;
                                refreshUrl?: string;
                                deviceAuthorizationUrl?: string;
                                scopes: {
                                    name: string;
                                    description: string | null;
                                }[];
                            }[];
                            openIdConnectUrl: string | null;
                            bearerFormat?: string;
                            oauth2MetadataUrl?: string;
                            deprecated?: boolean;
                        }[];
                        request: {
                            parameters: unknown[];
                            bodies: {
                                mediaType: string;
                                /** @enum {string} */
                                kind: "text" | "form" | "multipart" | "file";
                                text: string | null;
                                fields: {
                                    name: string;
                                    value: string;
                                    isFile: boolean;
                                }[];
                            }[];
                        } | null;
                        try_it: {
                            servers: {
                                url: string;
                                description: string | null;
                                variables: {
                                    name: string;
                                    default: string;
                                    values: string[];
                                    description: string | null;
                                }[];
                                name?: string;
                                title?: string;
                                protocol?: string;
                                protocolVersion?: string;
                                security?: {
                                    name: string;
                                    scopes: string[];
                                }[][];
                                bindings?: {
                                    protocol: string;
                                    text: string;
                                }[];
                                origins: string[];
                                proxied: boolean;
                            }[];
                            gateway_proxied: boolean;
                            custom_servers: boolean;
                        } | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-operations": {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            is_current: boolean;
                            is_ready: boolean;
                            deprecated_at: string | null;
                            sunset_at: string | null;
                        };
                        tags: {
                            name: string;
                            description: string | null;
                            summary?: string;
                            parent?: string;
                            kind?: string;
                            externalDocs?: {
                                url: string;
                                description: string | null;
                            };
                        }[];
                        data: {
                            operation_id: string;
                            /** @enum {string} */
                            kind: "operation" | "webhook" | "message";
                            method: string;
                            path: string;
                            summary: string | null;
                            tags: string[];
                            group_name: string | null;
                            internal: boolean;
                            deprecated: boolean;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-outline": {
        parameters: {
            query?: {
                version?: string;
                group?: string;
                kind?: "operation" | "webhook" | "message";
                schemas?: "true" | "false";
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            is_current: boolean;
                            is_ready: boolean;
                            deprecated_at: string | null;
                            sunset_at: string | null;
                        };
                        groups: {
                            name: string | null;
                            title: string;
                            section: string | null;
                            parent: string | null;
                            kind: string | null;
                            count: number;
                        }[];
                        webhooks: number;
                        schemas: {
                            count: number;
                            data: {
                                name: string;
                                title: string | null;
                            }[] | null;
                        };
                        data: {
                            operation_id: string;
                            /** @enum {string} */
                            kind: "operation" | "webhook" | "message";
                            method: string;
                            path: string;
                            summary: string | null;
                            tags: string[];
                            group_name: string | null;
                            internal: boolean;
                            deprecated: boolean;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-schema": {
        parameters: {
            query: {
                version?: string;
                name: string;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            is_current: boolean;
                            is_ready: boolean;
                            deprecated_at: string | null;
                            sunset_at: string | null;
                        };
                        name: string;
                        title: string | null;
                        description: string | null;
                        description_html: string;
                        schema: components["schemas"]["ReferenceSchema"];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "try-api-operation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    operation_id: string;
                    version?: string;
                    /** Format: uri */
                    url: string;
                    headers: {
                        name: string;
                        value: string;
                    }[];
                    body: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-stated-applications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string | null;
                            /** @enum {string} */
                            status: "approved" | "pending";
                            awaits: ("registration" | "approval" | "other-decision") | null;
                            auth_strategy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                                supports_multiple_credentials?: boolean;
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                                supports_multiple_credentials?: boolean;
                                min_allowed_credentials?: number;
                                max_allowed_credentials?: number;
                            };
                            registrations: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                status: "approved" | "pending" | "revoked" | "rejected";
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                updated_at: string;
                                api: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string | null;
                                    slug: string;
                                };
                            }[];
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            why_no_credential: string | null;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-registered-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string | null;
                    /** Format: uuid */
                    api_id: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        api_name: string;
                        /** Format: uuid */
                        api_id: string;
                        api_slug: string;
                        /** Format: uuid */
                        application_id: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-stated-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        /** @enum {string} */
                        status: "approved" | "pending";
                        awaits: ("registration" | "approval" | "other-decision") | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        registrations: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                slug: string;
                            };
                        }[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        why_no_credential: string | null;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-known-credentials": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** @enum {string} */
                            type: "api_key";
                            /** Format: uuid */
                            id: string;
                            display_name: string;
                            /** @enum {string} */
                            status: "active" | "expired" | "revoked";
                            expires_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                            last_four: string;
                            prefix: string;
                            last_used_at: string | null;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-known-credential": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                credentialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "api_key";
                        /** Format: uuid */
                        id: string;
                        display_name: string;
                        /** @enum {string} */
                        status: "active" | "expired" | "revoked";
                        expires_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        last_four: string;
                        prefix: string;
                        last_used_at: string | null;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rotate-credential": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                credentialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    grace: "now" | "1h" | "24h" | "7d";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "api_key";
                        /** Format: uuid */
                        id: string;
                        display_name: string;
                        /** @enum {string} */
                        status: "active" | "expired" | "revoked";
                        expires_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        credential: string;
                        previous: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            ends_at: string;
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-catalog": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                q?: string;
                sort?: "name" | "created_at" | "updated_at";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            name: string;
                            version: string | null;
                            description: string | null;
                            /** @enum {string} */
                            visibility: "public" | "private";
                            slug: string;
                            auth_strategies: ({
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                            })[];
                            specifications: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            }[];
                            current_version_summary: {
                                /** Format: uuid */
                                id: string;
                                spec: {
                                    /** @enum {string} */
                                    type: "oas2" | "oas3" | "asyncapi";
                                };
                            } | null;
                            attributes: {
                                [key: string]: string[];
                            };
                            icon_url: string | null;
                        }[];
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        visible: number;
                        facets: {
                            key: string;
                            values: {
                                value: string;
                                total: number;
                                is_selected: boolean;
                            }[];
                        }[];
                        ways_out: {
                            filter: string;
                            value: string | null;
                            total: number;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-developer-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full_name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resend-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-sessions": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_seen_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            user_agent: string | null;
                            address: string | null;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-sessions": {
        parameters: {
            query?: {
                keep_current?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "approved" | "pending";
                        signed_in: boolean;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Used already, or too old. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        html: string;
                        /** @description The same in Markdown */
                        content: string;
                    };
                };
            };
        };
    };
    "get-portal-site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact_email: string | null;
                        password_min_length: number;
                        description: string | null;
                        gateway_url: string;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "search-site": {
        parameters: {
            query: {
                q: string;
                kind?: "api" | "operation" | "schema" | "document";
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        query: string;
                        groups: {
                            /** @enum {string} */
                            kind: "api" | "operation" | "schema" | "document";
                            hits: {
                                /** @enum {string} */
                                kind: "api" | "operation" | "webhook" | "message" | "schema" | "document";
                                href: string;
                                title: string;
                                title_marks: {
                                    start: number;
                                    length: number;
                                }[];
                                method: string | null;
                                path: string | null;
                                path_marks: {
                                    start: number;
                                    length: number;
                                }[];
                                deprecated: boolean;
                                api: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    slug: string;
                                    version: string | null;
                                };
                                only_in_version: string | null;
                                operation_id: string | null;
                                parameter: string | null;
                                excerpt: string | null;
                                excerpt_marks: {
                                    start: number;
                                    length: number;
                                }[];
                            }[];
                        }[];
                        total: number;
                        more: boolean;
                        similar: boolean;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-paginated-api-attributes": {
        parameters: {
            query?: {
                "filter[key]"?: string;
                "filter[key][eq]"?: string;
                "filter[key][contains]"?: string;
                "filter[key][ocontains]"?: string;
                "filter[key][oeq]"?: string;
                "filter[key][neq]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            key: string;
                            values: {
                                value: string;
                                api_count: number;
                                selected_api_count?: number;
                            }[];
                        }[];
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-apis": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[version]"?: string;
                "filter[version][eq]"?: string;
                "filter[version][contains]"?: string;
                "filter[version][ocontains]"?: string;
                "filter[version][oeq]"?: string;
                "filter[version][neq]"?: string;
                "filter[description]"?: string;
                "filter[description][eq]"?: string;
                "filter[description][contains]"?: string;
                "filter[description][ocontains]"?: string;
                "filter[description][oeq]"?: string;
                "filter[description][neq]"?: string;
                "filter[slug]"?: string;
                "filter[slug][eq]"?: string;
                "filter[slug][contains]"?: string;
                "filter[slug][ocontains]"?: string;
                "filter[slug][oeq]"?: string;
                "filter[slug][neq]"?: string;
                "filter[created_at]"?: string;
                "filter[created_at][eq]"?: string;
                "filter[created_at][lt]"?: string;
                "filter[created_at][lte]"?: string;
                "filter[created_at][gt]"?: string;
                "filter[created_at][gte]"?: string;
                "filter[updated_at]"?: string;
                "filter[updated_at][eq]"?: string;
                "filter[updated_at][lt]"?: string;
                "filter[updated_at][lte]"?: string;
                "filter[updated_at][gt]"?: string;
                "filter[updated_at][gte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            name: string;
                            version: string | null;
                            description: string | null;
                            /** @enum {string} */
                            visibility: "public" | "private";
                            slug: string;
                            auth_strategies: ({
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                            })[];
                            specifications: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            }[];
                            current_version_summary: {
                                /** Format: uuid */
                                id: string;
                                spec: {
                                    /** @enum {string} */
                                    type: "oas2" | "oas3" | "asyncapi";
                                };
                            } | null;
                            attributes: {
                                [key: string]: string[];
                            };
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        version: string | null;
                        description: string | null;
                        /** @enum {string} */
                        visibility: "public" | "private";
                        slug: string;
                        auth_strategies: ({
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                        })[];
                        specifications: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                        }[];
                        current_version_summary: {
                            /** Format: uuid */
                            id: string;
                            spec: {
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            };
                        } | null;
                        attributes: {
                            [key: string]: string[];
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-actions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: {
                            view: boolean;
                            register: boolean;
                            view_documentation: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-applications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                unregistered?: "true" | "false";
                "applicationfilter[name]"?: string;
                "applicationfilter[name][eq]"?: string;
                "applicationfilter[name][contains]"?: string;
                "applicationfilter[name][ocontains]"?: string;
                "applicationfilter[name][oeq]"?: string;
                "applicationfilter[name][neq]"?: string;
            };
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            registration_id: string | null;
                            registration_status: ("approved" | "pending" | "revoked" | "rejected") | null;
                            auth_strategy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                                supports_multiple_credentials?: boolean;
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                                supports_multiple_credentials?: boolean;
                                min_allowed_credentials?: number;
                                max_allowed_credentials?: number;
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-documents": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CatalogDocumentNode"][];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
                documentIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        parent_document_id: string | null;
                        title: string;
                        slug: string;
                        content: string;
                    };
                    "text/markdown": string;
                    "application/vnd.konnect.document-nodes+json": {
                        /** Format: uuid */
                        id: string;
                        parent_document_id: string | null;
                        title: string;
                        slug: string;
                        content: {
                            /** @enum {string} */
                            type: "document";
                            version: string;
                            children: components["schemas"]["DocumentNode"][];
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
                imageType: "icon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found elsewhere. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-version-specs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            spec: {
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            };
                        }[];
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-version-spec": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: string;
                        spec: {
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            content: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-version-spec-raw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiIdOrSlug: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                    "application/yaml": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-application-auth-strategies": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                "filter[name][eq]"?: string;
                "filter[name]"?: string;
                "filter[name][contains]"?: string;
                "filter[credential_type][eq]"?: "client_credentials" | "self_managed_client_credentials" | "key_auth";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: ({
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        })[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-applications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[auth_strategy_id]"?: string;
                "filter[auth_strategy_id][eq]"?: string;
                "filter[auth_strategy_id][oeq]"?: string;
                "filter[auth_strategy_id][neq]"?: string;
                "filter[team_id]"?: string;
                "filter[team_id][eq]"?: string;
                "filter[team_id][oeq]"?: string;
                "filter[team_id][neq]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string | null;
                            client_id?: string;
                            redirect_uri?: string | null;
                            auth_strategy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                                supports_multiple_credentials?: boolean;
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                                supports_multiple_credentials?: boolean;
                                min_allowed_credentials?: number;
                                max_allowed_credentials?: number;
                            };
                            scopes?: string[];
                            team_id?: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string | null;
                    auth_strategy_id?: string | null;
                    client_id?: string;
                    redirect_uri?: string | null;
                    scopes?: string[];
                    team_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        client_id?: string;
                        redirect_uri?: string | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        scopes?: string[];
                        team_id?: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        client_secret?: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        client_id?: string;
                        redirect_uri?: string | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        scopes?: string[];
                        team_id?: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string | null;
                    client_id?: string;
                    redirect_uri?: string | null;
                    scopes?: string[];
                    team_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        client_id?: string;
                        redirect_uri?: string | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        scopes?: string[];
                        team_id?: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-credentials": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: ({
                            /** @enum {string} */
                            type: "api_key";
                            /** Format: uuid */
                            id: string;
                            display_name: string;
                            /** @enum {string} */
                            status: "active" | "expired" | "revoked";
                            expires_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                        } | {
                            /** @enum {string} */
                            type: "client_secret";
                            id: string;
                            display_name?: string | null;
                            client_id: string;
                            created_at: string | null;
                            expires_at?: string | null;
                        })[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-credential": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    display_name?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "api_key";
                        /** Format: uuid */
                        id: string;
                        display_name: string;
                        /** @enum {string} */
                        status: "active" | "expired" | "revoked";
                        expires_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        credential: string;
                    } | {
                        /** @enum {string} */
                        type: "client_secret";
                        id: string;
                        display_name?: string | null;
                        client_id: string;
                        created_at: string | null;
                        expires_at?: string | null;
                        client_secret: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-credential": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                credentialId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    display_name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-credential": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                credentialId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-application-granted-scopes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scopes: string[];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-application-registrations": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                "filter[id][eq]"?: string;
                "filter[id]"?: string;
                "filter[status][eq]"?: "approved" | "pending" | "revoked" | "rejected";
                "filter[status]"?: "approved" | "pending" | "revoked" | "rejected";
                "filter[api_name][eq]"?: string;
                "filter[api_name]"?: string;
                "filter[api_name][contains]"?: string;
            };
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            api_name: string;
                            /** Format: uuid */
                            api_id: string;
                            api_slug: string;
                            /** Format: uuid */
                            application_id: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-application-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    api_id: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        api_name: string;
                        /** Format: uuid */
                        api_id: string;
                        api_slug: string;
                        /** Format: uuid */
                        application_id: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-application-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        api_name: string;
                        /** Format: uuid */
                        api_id: string;
                        api_slug: string;
                        /** Format: uuid */
                        application_id: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-application-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal-customization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        theme?: {
                            name?: string;
                            /** @enum {string} */
                            mode?: "light" | "dark" | "system";
                            colors?: {
                                primary?: string;
                            };
                        };
                        layout?: string;
                        css: string | null;
                        menu?: {
                            main?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                            footer_sections?: {
                                title: string;
                                items: {
                                    path: string;
                                    title: string;
                                    /** @enum {string} */
                                    visibility: "public" | "private";
                                    external: boolean;
                                }[];
                            }[];
                            footer_bottom?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                        };
                        spec_renderer: {
                            try_it_ui: boolean;
                            /** @description Kept, and decides nothing: pages offer no other program for calls. */
                            try_it_insomnia: boolean;
                            /** @description Kept, and decides nothing: each operation and each schema has a page of its own. */
                            infinite_scroll: boolean;
                            show_schemas: boolean;
                            hide_internal: boolean;
                            hide_deprecated: boolean;
                            allow_custom_server_urls: boolean;
                        };
                        robots: string | null;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    full_name: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "get-developer-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Used already, or too old. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: uuid */
                        token: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Used already, or too old. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal-context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        portal_id: string;
                        /** Format: uuid */
                        org_id: string;
                        name: string;
                        canonical_domain: string;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        basic_auth_enabled: boolean;
                        oidc_auth_enabled: boolean;
                        saml_auth_enabled: boolean;
                    };
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "search-portal": {
        parameters: {
            query?: {
                q?: string;
                "page[size]"?: "" | number;
                "page[after]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                size: number;
                                first: string;
                                next: string | null;
                                previous: string | null;
                            };
                        };
                        data: ({
                            id: string;
                            name: string;
                            match: string;
                            description: string;
                            /** @enum {string} */
                            type: "api_specs_operation";
                            attributes: {
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                updated_at: string;
                                api_slug: string;
                                api_version: string;
                                api_description: string;
                                operation_id: string;
                                operation_key: string;
                                path: string;
                                method: string;
                                scope: string;
                                summary: string;
                                api_name: string;
                            };
                            relations: {
                                api_id: string;
                                spec_id: string;
                                portal_id: string;
                                org_id: string;
                                api_slug: string;
                                api_version: string;
                                api_description: string;
                                api_name: string;
                            };
                        } | {
                            id: string;
                            name: string;
                            match: string;
                            description: string;
                            /** @enum {string} */
                            type: "api_document";
                            attributes: {
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                updated_at: string;
                                parent_document_id: string;
                                path: string;
                                slug: string;
                                scope: string;
                                api_slug: string;
                            };
                            relations: {
                                api_id: string;
                                spec_id: string;
                                portal_id: string;
                                org_id: string;
                                parent_document_id: string;
                                path: string;
                                slug: string;
                                api_slug: string;
                                api_version: string;
                                api_description: string;
                            };
                        })[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
