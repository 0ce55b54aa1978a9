#pragma once

// Object identifiers by the names of their standards.
namespace remit::oids {

inline constexpr char data[] = "1.2.840.113549.1.7.1";
inline constexpr char signedData[] = "1.2.840.113549.1.7.2";

inline constexpr char timeStampInfo[] = "1.2.840.113549.1.9.16.1.4";

inline constexpr char contentType[] = "1.2.840.113549.1.9.3";
inline constexpr char messageDigest[] = "1.2.840.113549.1.9.4";
inline constexpr char signingTime[] = "1.2.840.113549.1.9.5";
inline constexpr char signingCertificateV2[] = "1.2.840.113549.1.9.16.2.47";

inline constexpr char sha256[] = "2.16.840.1.101.3.4.2.1";
inline constexpr char sha384[] = "2.16.840.1.101.3.4.2.2";
inline constexpr char sha512[] = "2.16.840.1.101.3.4.2.3";

// GM/T 0006 and GM/T 0010.
inline constexpr char sm3[] = "1.2.156.10197.1.401";
inline constexpr char sm2WithSm3[] = "1.2.156.10197.1.501";
/** What some programs write in its place: SM2 signature, the digest being named beside it. */
inline constexpr char sm2Signature[] = "1.2.156.10197.1.301.1";
inline constexpr char gmData[] = "1.2.156.10197.6.1.4.2.1";
inline constexpr char gmSignedData[] = "1.2.156.10197.6.1.4.2.2";

inline constexpr char rsaEncryption[] = "1.2.840.113549.1.1.1";
inline constexpr char rsaWithSha256[] = "1.2.840.113549.1.1.11";
inline constexpr char rsaWithSha384[] = "1.2.840.113549.1.1.12";
inline constexpr char rsaWithSha512[] = "1.2.840.113549.1.1.13";
inline constexpr char ecdsaWithSha256[] = "1.2.840.10045.4.3.2";
inline constexpr char ecdsaWithSha384[] = "1.2.840.10045.4.3.3";
inline constexpr char ecdsaWithSha512[] = "1.2.840.10045.4.3.4";

}  // namespace remit::oids
