import Settings
import Testing

/// No setting is dead: each one is changed, and what a user sees is another.
struct SettingEffectTests {
  @Test(arguments: SettingCatalogue.all)
  func `a setting has an effect`(declaration: SettingDeclaration) async throws {
    let effect = try #require(
      SettingEffects.all[declaration.name],
      "say in SettingEffects where to see \(declaration.name) at work")
    let usual = try await effect.observe(effect.environment)
    let setting = [declaration.environmentName: effect.value]
    let changed = try await effect.observe(effect.environment.merging(setting) { $1 })
    #expect(usual != changed, "\(declaration.name) = \(effect.value) changes nothing: \(usual)")
  }

  @Test func `effects are of settings that there are`() {
    #expect(Set(SettingEffects.all.keys).subtracting(SettingCatalogue.all.map(\.name)).isEmpty)
  }
}
