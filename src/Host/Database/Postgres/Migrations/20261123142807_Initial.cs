using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Netvaerk.Host.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:danish", "da,da,icu,True");

            migrationBuilder.CreateTable(
                name: "families_family",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_family", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "families_identity",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_identity", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitations_paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    current = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fields = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations_paper", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitations_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    reviewed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations_template", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_access_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    concerns = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    wrong_codes = table.Column<int>(type: "integer", nullable: false),
                    session_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    session_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issued_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_access_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    operation = table.Column<string>(type: "text", nullable: false),
                    concerns = table.Column<Guid>(type: "uuid", nullable: true),
                    families = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_idempotency",
                columns: table => new
                {
                    subject = table.Column<string>(type: "text", nullable: false),
                    mutation = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    input_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    result = table.Column<Guid>(type: "uuid", nullable: true),
                    error_kind = table.Column<string>(type: "text", nullable: true),
                    error_code = table.Column<string>(type: "text", nullable: true),
                    error_path = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_idempotency", x => new { x.subject, x.mutation, x.key });
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    concerns = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kernel_stamp",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_stamp", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_interpreter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    agency = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    grown_up_from = table.Column<DateOnly>(type: "date", nullable: false),
                    confidentiality_signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_interpreter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings_venue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    evening = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_venue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "municipalities_approval",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    content_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    by_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    settings_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipalities_approval", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referrals_lead",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    noticed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    by_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    dropped_because = table.Column<byte[]>(type: "bytea", nullable: true),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_lead", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referrals_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    agenda_closes = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_ended_sign_in",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_ended_sign_in", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    is_facilitator = table.Column<bool>(type: "boolean", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    leads_until = table.Column<DateOnly>(type: "date", nullable: true),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_member", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "families_child_preparation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    talked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    support_before_id = table.Column<Guid>(type: "uuid", nullable: true),
                    support_during_id = table.Column<Guid>(type: "uuid", nullable: true),
                    support_after_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_child_preparation", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_child_preparation_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_childs_voice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_childs_voice", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_childs_voice_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: true),
                    topic = table.Column<string>(type: "text", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    informed = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_consent", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_consent_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_custody",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_custody", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_custody_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_genogram",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_genogram", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_genogram_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_legal_ground",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: true),
                    topic = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    meetings = table.Column<int>(type: "integer", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_legal_ground", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_legal_ground_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kinship = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    adult_from = table.Column<DateOnly>(type: "date", nullable: true),
                    lets_parents_in = table.Column<bool>(type: "boolean", nullable: false),
                    address_protected = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_member", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_member_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_network_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    parents_answer = table.Column<string>(type: "text", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    roles = table.Column<int[]>(type: "integer[]", nullable: false),
                    set_aside_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_by_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    represents_id = table.Column<Guid>(type: "uuid", nullable: true),
                    set_aside_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_network_member", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_network_member_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_processing_basis",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_processing_basis", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_processing_basis_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_relation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_relation", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_relation_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_safety_assessment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seating = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    one_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    grounds = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_safety_assessment", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_safety_assessment_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_trust_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    interpreted_into = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_trust_meeting", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_trust_meeting_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_due = table.Column<DateOnly>(type: "date", nullable: true),
                    queued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    series_on = table.Column<DateOnly>(type: "date", nullable: true),
                    neutrality_declared_on = table.Column<DateOnly>(type: "date", nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    forum = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    postponed_to = table.Column<DateOnly>(type: "date", nullable: true),
                    notification_notice_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    is_anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facilitator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    referrer_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    receiver_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: true),
                    problem_around_child = table.Column<byte[]>(type: "bytea", nullable: true),
                    problem_around_family = table.Column<byte[]>(type: "bytea", nullable: true),
                    measures_started = table.Column<byte[]>(type: "bytea", nullable: true),
                    answer_words = table.Column<byte[]>(type: "bytea", nullable: true),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_referral", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_referral_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations_paper_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations_paper_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitations_paper_version_invitations_paper_paper_id",
                        column: x => x.paper_id,
                        principalTable: "invitations_paper",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox_delivery",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox_delivery", x => new { x.message_id, x.handler });
                    table.ForeignKey(
                        name: "FK_kernel_outbox_delivery_kernel_outbox_message_message_id",
                        column: x => x.message_id,
                        principalTable: "kernel_outbox_message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_lookout",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_lookout", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_lookout_staff_member_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_deputy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    responsibility = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deputy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deputy_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_deputy", x => x.id);
                    table.ForeignKey(
                        name: "FK_staff_deputy_staff_member_deputy_id",
                        column: x => x.deputy_id,
                        principalTable: "staff_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_staff_deputy_staff_member_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "families_participant_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    network_member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_families_participant_answer", x => x.id);
                    table.ForeignKey(
                        name: "FK_families_participant_answer_families_network_member_network~",
                        column: x => x.network_member_id,
                        principalTable: "families_network_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_child",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    age = table.Column<int>(type: "integer", nullable: true),
                    verdict = table.Column<string>(type: "text", nullable: true),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    description = table.Column<byte[]>(type: "bytea", nullable: false),
                    advice = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_child", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_child_families_member_member_id",
                        column: x => x.member_id,
                        principalTable: "families_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_referrals_child_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    forum = table.Column<string>(type: "text", nullable: true),
                    advised = table.Column<string>(type: "text", nullable: false),
                    postponed_to = table.Column<DateOnly>(type: "date", nullable: true),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: true),
                    override_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    passed_over_names = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    by_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    facilitator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    grounds = table.Column<byte[]>(type: "bytea", nullable: false),
                    instead = table.Column<byte[]>(type: "bytea", nullable: true),
                    deviation = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_decision", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_decision_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_fingerprint",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    whose = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_fingerprint", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_fingerprint_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_involved",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    @as = table.Column<string>(name: "as", type: "text", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_involved", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_involved_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_notification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<byte[]>(type: "bytea", nullable: true),
                    recorded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_notification", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_notification_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_question", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_question_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_recusal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    by_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_recusal", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_recusal_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals_release",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals_release", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_release_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "series_meeting_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facilitator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closing_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    meetings_planned = table.Column<int>(type: "integer", nullable: false),
                    meetings_moved = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_series_meeting_series", x => x.id);
                    table.ForeignKey(
                        name: "FK_series_meeting_series_families_family_family_id",
                        column: x => x.family_id,
                        principalTable: "families_family",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_series_meeting_series_referrals_referral_referral_id",
                        column: x => x.referral_id,
                        principalTable: "referrals_referral",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_series_meeting_series_staff_member_facilitator_id",
                        column: x => x.facilitator_id,
                        principalTable: "staff_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ended_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    with_interpreter = table.Column<bool>(type: "boolean", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    duration_minutes = table.Column<int>(type: "integer", nullable: false),
                    because = table.Column<string>(type: "text", nullable: false),
                    rule_set = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    minute_taker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    venue = table.Column<byte[]>(type: "bytea", nullable: true),
                    venue_id = table.Column<Guid>(type: "uuid", nullable: true),
                    venue_kind = table.Column<string>(type: "text", nullable: true),
                    length_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    date_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    ending_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    session_count = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_meeting", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_meeting_meetings_venue_venue_id",
                        column: x => x.venue_id,
                        principalTable: "meetings_venue",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_meetings_meeting_series_meeting_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series_meeting_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_meeting_staff_member_minute_taker_id",
                        column: x => x.minute_taker_id,
                        principalTable: "staff_member",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "series_child",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_series_child", x => x.id);
                    table.ForeignKey(
                        name: "FK_series_child_families_member_member_id",
                        column: x => x.member_id,
                        principalTable: "families_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_series_child_series_meeting_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series_meeting_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_interpreter_booking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    interpreter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    accepted_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_interpreter_booking", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_interpreter_booking_families_member_accepted_by_id",
                        column: x => x.accepted_by_id,
                        principalTable: "families_member",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_interpreter_booking_meetings_interpreter_interpret~",
                        column: x => x.interpreter_id,
                        principalTable: "meetings_interpreter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_interpreter_booking_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_minutes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    writer_subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_minutes", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_minutes_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_date = table.Column<DateOnly>(type: "date", nullable: false),
                    from_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_move", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_move_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_participant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    attendance = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    until = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    network_member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true),
                    employment_group = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_participant", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_participant_families_member_family_member_id",
                        column: x => x.family_member_id,
                        principalTable: "families_member",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_meetings_participant_families_network_member_network_member~",
                        column: x => x.network_member_id,
                        principalTable: "families_network_member",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_meetings_participant_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_participant_staff_member_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff_member",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "meetings_poll",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false),
                    with_interpreter = table.Column<bool>(type: "boolean", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quorum_json = table.Column<string>(type: "text", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    chosen_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quorum_reason = table.Column<byte[]>(type: "bytea", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_poll", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_poll_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_meetings_poll_series_meeting_series_series_id",
                        column: x => x.series_id,
                        principalTable: "series_meeting_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_pre_meeting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    topics = table.Column<string[]>(type: "text[]", nullable: false),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: false),
                    announced_by = table.Column<string>(type: "text", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_pre_meeting", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_pre_meeting_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    duration_minutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_session_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations_invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    reach = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    booking_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    email = table.Column<byte[]>(type: "bytea", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations_invitation", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitations_invitation_meetings_interpreter_booking_booking~",
                        column: x => x.booking_id,
                        principalTable: "meetings_interpreter_booking",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_invitations_invitation_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_invitations_invitation_meetings_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "meetings_participant",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "meetings_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_when = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<byte[]>(type: "bytea", nullable: false),
                    why = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_agreement", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_agreement_meetings_meeting_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_agreement_meetings_participant_owner_id",
                        column: x => x.owner_id,
                        principalTable: "meetings_participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_poll_invitee",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sector = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    poll_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    network_member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_poll_invitee", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_poll_invitee_families_member_family_member_id",
                        column: x => x.family_member_id,
                        principalTable: "families_member",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_meetings_poll_invitee_families_network_member_network_membe~",
                        column: x => x.network_member_id,
                        principalTable: "families_network_member",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_meetings_poll_invitee_meetings_poll_poll_id",
                        column: x => x.poll_id,
                        principalTable: "meetings_poll",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_poll_invitee_staff_member_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff_member",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "meetings_poll_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    poll_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_poll_proposal", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_poll_proposal_meetings_poll_poll_id",
                        column: x => x.poll_id,
                        principalTable: "meetings_poll",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_professional_role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pre_meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_professional_role", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_professional_role_meetings_participant_participant~",
                        column: x => x.participant_id,
                        principalTable: "meetings_participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_professional_role_meetings_pre_meeting_pre_meeting~",
                        column: x => x.pre_meeting_id,
                        principalTable: "meetings_pre_meeting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_session_seat",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_session_seat", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_session_seat_meetings_participant_participant_id",
                        column: x => x.participant_id,
                        principalTable: "meetings_participant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_session_seat_meetings_session_session_id",
                        column: x => x.session_id,
                        principalTable: "meetings_session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations_letter", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitations_letter_invitations_invitation_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "invitations_invitation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations_reply",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations_reply", x => x.id);
                    table.ForeignKey(
                        name: "FK_invitations_reply_invitations_invitation_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "invitations_invitation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meetings_poll_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    family_id = table.Column<Guid>(type: "uuid", nullable: false),
                    poll_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposal_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings_poll_answer", x => x.id);
                    table.ForeignKey(
                        name: "FK_meetings_poll_answer_meetings_poll_invitee_invitee_id",
                        column: x => x.invitee_id,
                        principalTable: "meetings_poll_invitee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_poll_answer_meetings_poll_poll_id",
                        column: x => x.poll_id,
                        principalTable: "meetings_poll",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_meetings_poll_answer_meetings_poll_proposal_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "meetings_poll_proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_families_child_preparation_child_id",
                table: "families_child_preparation",
                column: "child_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_families_child_preparation_family_id",
                table: "families_child_preparation",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_childs_voice_family_id",
                table: "families_childs_voice",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_consent_family_id",
                table: "families_consent",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_custody_family_id",
                table: "families_custody",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_genogram_family_id",
                table: "families_genogram",
                column: "family_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_families_identity_family_id",
                table: "families_identity",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_identity_member_id",
                table: "families_identity",
                column: "member_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_families_legal_ground_family_id",
                table: "families_legal_ground",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_member_family_id",
                table: "families_member",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_network_member_family_id",
                table: "families_network_member",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_participant_answer_family_id",
                table: "families_participant_answer",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_participant_answer_network_member_id",
                table: "families_participant_answer",
                column: "network_member_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_processing_basis_family_id",
                table: "families_processing_basis",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_relation_family_id",
                table: "families_relation",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_relation_subject_family_id",
                table: "families_relation",
                columns: new[] { "subject", "family_id" });

            migrationBuilder.CreateIndex(
                name: "IX_families_safety_assessment_family_id",
                table: "families_safety_assessment",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_families_trust_meeting_family_id",
                table: "families_trust_meeting",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_invitation_booking_id",
                table: "invitations_invitation",
                column: "booking_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_invitation_family_id",
                table: "invitations_invitation",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_invitation_meeting_id",
                table: "invitations_invitation",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_invitation_participant_id",
                table: "invitations_invitation",
                column: "participant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_letter_family_id",
                table: "invitations_letter",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_letter_invitation_id",
                table: "invitations_letter",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_paper_version_paper_id_number",
                table: "invitations_paper_version",
                columns: new[] { "paper_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_reply_family_id",
                table: "invitations_reply",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_reply_invitation_id",
                table: "invitations_reply",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_template_kind_recipient_language",
                table: "invitations_template",
                columns: new[] { "kind", "recipient", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kernel_access_link_concerns",
                table: "kernel_access_link",
                column: "concerns");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_access_link_secret_hash",
                table: "kernel_access_link",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kernel_access_link_session_hash",
                table: "kernel_access_link",
                column: "session_hash");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_idempotency_at",
                table: "kernel_idempotency",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_delivery_handler_due_at",
                table: "kernel_outbox_delivery",
                columns: new[] { "handler", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_message_number",
                table: "kernel_outbox_message",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agreement_family_id",
                table: "meetings_agreement",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agreement_meeting_id",
                table: "meetings_agreement",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_agreement_owner_id",
                table: "meetings_agreement",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_interpreter_booking_accepted_by_id",
                table: "meetings_interpreter_booking",
                column: "accepted_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_interpreter_booking_family_id",
                table: "meetings_interpreter_booking",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_interpreter_booking_interpreter_id",
                table: "meetings_interpreter_booking",
                column: "interpreter_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_interpreter_booking_meeting_id",
                table: "meetings_interpreter_booking",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meeting_family_id",
                table: "meetings_meeting",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meeting_minute_taker_id",
                table: "meetings_meeting",
                column: "minute_taker_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meeting_series_id",
                table: "meetings_meeting",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_meeting_venue_id",
                table: "meetings_meeting",
                column: "venue_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_minutes_family_id",
                table: "meetings_minutes",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_minutes_meeting_id",
                table: "meetings_minutes",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_move_family_id",
                table: "meetings_move",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_move_meeting_id",
                table: "meetings_move",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_participant_family_id",
                table: "meetings_participant",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_participant_family_member_id",
                table: "meetings_participant",
                column: "family_member_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_participant_meeting_id",
                table: "meetings_participant",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_participant_network_member_id",
                table: "meetings_participant",
                column: "network_member_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_participant_staff_id",
                table: "meetings_participant",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_family_id",
                table: "meetings_poll",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_meeting_id",
                table: "meetings_poll",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_series_id",
                table: "meetings_poll",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_answer_family_id",
                table: "meetings_poll_answer",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_answer_invitee_id_proposal_id",
                table: "meetings_poll_answer",
                columns: new[] { "invitee_id", "proposal_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_answer_poll_id",
                table: "meetings_poll_answer",
                column: "poll_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_answer_proposal_id",
                table: "meetings_poll_answer",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_invitee_family_id",
                table: "meetings_poll_invitee",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_invitee_family_member_id",
                table: "meetings_poll_invitee",
                column: "family_member_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_invitee_network_member_id",
                table: "meetings_poll_invitee",
                column: "network_member_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_invitee_poll_id",
                table: "meetings_poll_invitee",
                column: "poll_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_invitee_staff_id",
                table: "meetings_poll_invitee",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_proposal_family_id",
                table: "meetings_poll_proposal",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_poll_proposal_poll_id",
                table: "meetings_poll_proposal",
                column: "poll_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_pre_meeting_family_id",
                table: "meetings_pre_meeting",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_pre_meeting_meeting_id",
                table: "meetings_pre_meeting",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_professional_role_family_id",
                table: "meetings_professional_role",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_professional_role_participant_id",
                table: "meetings_professional_role",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_professional_role_pre_meeting_id",
                table: "meetings_professional_role",
                column: "pre_meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_session_family_id",
                table: "meetings_session",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_session_meeting_id",
                table: "meetings_session",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_session_seat_family_id",
                table: "meetings_session_seat",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_session_seat_participant_id",
                table: "meetings_session_seat",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_session_seat_session_id",
                table: "meetings_session_seat",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_child_family_id",
                table: "referrals_child",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_child_member_id",
                table: "referrals_child",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_child_referral_id",
                table: "referrals_child",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_decision_family_id",
                table: "referrals_decision",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_decision_referral_id",
                table: "referrals_decision",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_decision_session_id",
                table: "referrals_decision",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_fingerprint_family_id",
                table: "referrals_fingerprint",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_fingerprint_hash",
                table: "referrals_fingerprint",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_fingerprint_referral_id",
                table: "referrals_fingerprint",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_involved_family_id",
                table: "referrals_involved",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_involved_referral_id",
                table: "referrals_involved",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_lead_by_subject",
                table: "referrals_lead",
                column: "by_subject");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_lookout_staff_id",
                table: "referrals_lookout",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_notification_family_id",
                table: "referrals_notification",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_notification_referral_id",
                table: "referrals_notification",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_question_family_id",
                table: "referrals_question",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_question_referral_id",
                table: "referrals_question",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_recusal_family_id",
                table: "referrals_recusal",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_recusal_referral_id_subject",
                table: "referrals_recusal",
                columns: new[] { "referral_id", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referral_facilitator_id_status",
                table: "referrals_referral",
                columns: new[] { "facilitator_id", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referral_family_id",
                table: "referrals_referral",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referral_receiver_id_status",
                table: "referrals_referral",
                columns: new[] { "receiver_id", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referral_referrer_subject_status",
                table: "referrals_referral",
                columns: new[] { "referrer_subject", "status" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referral_sent_on",
                table: "referrals_referral",
                column: "sent_on");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_referral_status",
                table: "referrals_referral",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_release_family_id",
                table: "referrals_release",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_release_referral_id",
                table: "referrals_release",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_session_on",
                table: "referrals_session",
                column: "on",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_series_child_family_id",
                table: "series_child",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_series_child_member_id",
                table: "series_child",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "IX_series_child_series_id",
                table: "series_child",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "IX_series_meeting_series_facilitator_id",
                table: "series_meeting_series",
                column: "facilitator_id");

            migrationBuilder.CreateIndex(
                name: "IX_series_meeting_series_family_id",
                table: "series_meeting_series",
                column: "family_id");

            migrationBuilder.CreateIndex(
                name: "IX_series_meeting_series_referral_id",
                table: "series_meeting_series",
                column: "referral_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_deputy_deputy_id",
                table: "staff_deputy",
                column: "deputy_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_deputy_deputy_subject",
                table: "staff_deputy",
                column: "deputy_subject");

            migrationBuilder.CreateIndex(
                name: "IX_staff_deputy_staff_id",
                table: "staff_deputy",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_staff_member_subject",
                table: "staff_member",
                column: "subject",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "families_child_preparation");

            migrationBuilder.DropTable(
                name: "families_childs_voice");

            migrationBuilder.DropTable(
                name: "families_consent");

            migrationBuilder.DropTable(
                name: "families_custody");

            migrationBuilder.DropTable(
                name: "families_genogram");

            migrationBuilder.DropTable(
                name: "families_identity");

            migrationBuilder.DropTable(
                name: "families_legal_ground");

            migrationBuilder.DropTable(
                name: "families_participant_answer");

            migrationBuilder.DropTable(
                name: "families_processing_basis");

            migrationBuilder.DropTable(
                name: "families_relation");

            migrationBuilder.DropTable(
                name: "families_safety_assessment");

            migrationBuilder.DropTable(
                name: "families_trust_meeting");

            migrationBuilder.DropTable(
                name: "invitations_letter");

            migrationBuilder.DropTable(
                name: "invitations_paper_version");

            migrationBuilder.DropTable(
                name: "invitations_reply");

            migrationBuilder.DropTable(
                name: "invitations_template");

            migrationBuilder.DropTable(
                name: "kernel_access_link");

            migrationBuilder.DropTable(
                name: "kernel_audit");

            migrationBuilder.DropTable(
                name: "kernel_idempotency");

            migrationBuilder.DropTable(
                name: "kernel_outbox_counter");

            migrationBuilder.DropTable(
                name: "kernel_outbox_delivery");

            migrationBuilder.DropTable(
                name: "kernel_stamp");

            migrationBuilder.DropTable(
                name: "meetings_agreement");

            migrationBuilder.DropTable(
                name: "meetings_minutes");

            migrationBuilder.DropTable(
                name: "meetings_move");

            migrationBuilder.DropTable(
                name: "meetings_poll_answer");

            migrationBuilder.DropTable(
                name: "meetings_professional_role");

            migrationBuilder.DropTable(
                name: "meetings_session_seat");

            migrationBuilder.DropTable(
                name: "municipalities_approval");

            migrationBuilder.DropTable(
                name: "referrals_child");

            migrationBuilder.DropTable(
                name: "referrals_decision");

            migrationBuilder.DropTable(
                name: "referrals_fingerprint");

            migrationBuilder.DropTable(
                name: "referrals_involved");

            migrationBuilder.DropTable(
                name: "referrals_lead");

            migrationBuilder.DropTable(
                name: "referrals_lookout");

            migrationBuilder.DropTable(
                name: "referrals_notification");

            migrationBuilder.DropTable(
                name: "referrals_question");

            migrationBuilder.DropTable(
                name: "referrals_recusal");

            migrationBuilder.DropTable(
                name: "referrals_release");

            migrationBuilder.DropTable(
                name: "referrals_session");

            migrationBuilder.DropTable(
                name: "series_child");

            migrationBuilder.DropTable(
                name: "staff_deputy");

            migrationBuilder.DropTable(
                name: "staff_ended_sign_in");

            migrationBuilder.DropTable(
                name: "invitations_paper");

            migrationBuilder.DropTable(
                name: "invitations_invitation");

            migrationBuilder.DropTable(
                name: "kernel_outbox_message");

            migrationBuilder.DropTable(
                name: "meetings_poll_invitee");

            migrationBuilder.DropTable(
                name: "meetings_poll_proposal");

            migrationBuilder.DropTable(
                name: "meetings_pre_meeting");

            migrationBuilder.DropTable(
                name: "meetings_session");

            migrationBuilder.DropTable(
                name: "meetings_interpreter_booking");

            migrationBuilder.DropTable(
                name: "meetings_participant");

            migrationBuilder.DropTable(
                name: "meetings_poll");

            migrationBuilder.DropTable(
                name: "meetings_interpreter");

            migrationBuilder.DropTable(
                name: "families_member");

            migrationBuilder.DropTable(
                name: "families_network_member");

            migrationBuilder.DropTable(
                name: "meetings_meeting");

            migrationBuilder.DropTable(
                name: "meetings_venue");

            migrationBuilder.DropTable(
                name: "series_meeting_series");

            migrationBuilder.DropTable(
                name: "referrals_referral");

            migrationBuilder.DropTable(
                name: "staff_member");

            migrationBuilder.DropTable(
                name: "families_family");
        }
    }
}
